using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Posts;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Answers the newest text of a draft as Markdown, HTML page or ledger.</summary>
public sealed class GetDraftText(IDraftStore drafts, Door door)
{
    [Function(nameof(GetDraftText))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/drafts/{programme}/{slug}/{form:regex(^(md|html|ledger)$)}")] HttpRequest request,
        string programme, string slug, string form, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await drafts.FindAsync(programme, slug, cancellationToken) is not { } draft
            || await drafts.ReadAsync(draft, draft.Version, cancellationToken) is not { } text)
            return Faults.Unknown($"There is no draft '{slug}' in '{programme}'.");
        return DraftAnswer.Text(text, form);
    });
}
