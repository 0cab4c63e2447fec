using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Posts;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Answers the newest text of a draft in one of its forms.</summary>
public sealed class GetDraftText(IDraftStore drafts, DraftForms forms, Door door)
{
    [Function(nameof(GetDraftText))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/drafts/{programme}/{slug}/{form:regex(^(md|html|txt|eml|ledger|statistics)$)}")] HttpRequest request,
        string programme, string slug, string form, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await drafts.FindAsync(programme, slug, cancellationToken) is not { } draft
            || await forms.ReadAsync(draft, form, (string?)request.Query["format"], cancellationToken) is not { } answer)
            return Faults.Unknown($"There is no draft '{slug}' in '{programme}', or it has no such form.");
        return answer;
    });
}
