using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Answers a draft as a file to keep.</summary>
public sealed class GetDraftFile(DeskProgrammes desk, DraftArchive archive)
{
    [Function(nameof(GetDraftFile))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/drafts/{slug}/file/{form:regex(^(md|txt|html|zip)$)}")] HttpRequest request, string programme, string slug, string form,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.Editor, programme, async (_, known) =>
            await archive.ReadAsync(known, slug, form, cancellationToken), cancellationToken);
}
