using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>The page on which a spreadsheet of participants is handed in.</summary>
public sealed class ShowParticipantUpload(DeskProgrammes desk, DeskParticipants participants)
{
    [Function(nameof(ShowParticipantUpload))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/programme/participants")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.Admin, programme, async (visit, known) =>
            await Task.FromResult<Http.Answer?>(participants.Show(visit, known, null)), cancellationToken);
}
