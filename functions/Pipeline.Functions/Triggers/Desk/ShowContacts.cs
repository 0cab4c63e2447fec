using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Lists the contacts, and why some are not mailed.</summary>
public sealed class ShowContacts(DeskProgrammes desk, DeskMails mails)
{
    [Function(nameof(ShowContacts))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}/contacts")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.ProjectLeader, programme, async (visit, known) =>
            await mails.ListContactsAsync(visit, known, cancellationToken), cancellationToken);
}
