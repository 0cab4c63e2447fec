using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Rendering.Exports;

namespace Pipeline.Functions.Triggers;

/// <summary>Answers the newest text of a draft as a file that another publishing tool imports.</summary>
public sealed class GetDraftExport(ProgrammeCatalogue programmes, IDraftStore drafts, PostExports exports, Door door)
{
    [Function(nameof(GetDraftExport))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/drafts/{programme}/{slug}/{form:regex(^(front-matter|ghost|wordpress)$)}")]
        HttpRequest request, string programme, string slug, string form, CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        if (await programmes.FindAsync(programme, cancellationToken) is not { Programme: var known }
            || await drafts.FindAsync(programme, slug, cancellationToken) is not { } draft
            || await drafts.ReadAsync(draft, draft.Version, cancellationToken) is not { } text)
            return Faults.Unknown($"There is no draft '{slug}' in '{programme}'.");
        return DraftAnswer.File(exports.Write(form, known, draft, text));
    });
}
