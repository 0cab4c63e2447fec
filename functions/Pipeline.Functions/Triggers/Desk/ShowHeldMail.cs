using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Shows a held mail, to the recipient named by the query to, as it would leave.</summary>
public sealed class ShowHeldMail(DeskProgrammes desk, DeskMails mails)
{
    [Function(nameof(ShowHeldMail))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/deliveries/{period}/mail/{participant}")] HttpRequest request, string programme, string period, string participant,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await mails.ShowAsync(visit, known, period, participant, cancellationToken), cancellationToken);
}
