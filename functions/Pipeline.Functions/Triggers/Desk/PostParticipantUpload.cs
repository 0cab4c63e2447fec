using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Reads a spreadsheet of participants and shows what it would make of the definition, which it does not change.</summary>
public sealed class PostParticipantUpload(DeskProgrammes desk, DeskParticipants participants)
{
    [Function(nameof(PostParticipantUpload))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/programme/participants")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ChangeAsync(request, DeskRole.Admin, programme, async (visit, known) =>
            await participants.PreviewAsync(visit, known, cancellationToken), cancellationToken);
}
