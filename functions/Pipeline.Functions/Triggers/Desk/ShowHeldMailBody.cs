using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Shows a held mail's html, within the desk.</summary>
public sealed class ShowHeldMailBody(DeskProgrammes desk, DeskMails mails)
{
    [Function(nameof(ShowHeldMailBody))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/deliveries/{period}/mail/{participant}/body")] HttpRequest request, string programme, string period, string participant,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await mails.ShowBodyAsync(visit, known, period, participant, cancellationToken), cancellationToken);
}
