using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>Pages and changes of one programme: as `DeskDoor`, with the programme found first or a page that it is not there.</summary>
public sealed class DeskProgrammes(DeskDoor desk, ProgrammeCatalogue programmes)
{
    public Task<IActionResult> ShowAsync(
        HttpRequest request, DeskRole least, string programme, Func<DeskVisit, KnownProgramme, Task<IActionResult>> show, CancellationToken cancellationToken) =>
        desk.ShowAsync(request, least, visit => WithAsync(visit, programme, show, cancellationToken));

    public Task<IActionResult> ChangeAsync(
        HttpRequest request, DeskRole least, string programme, Func<DeskVisit, KnownProgramme, Task<IActionResult>> change, CancellationToken cancellationToken) =>
        desk.ChangeAsync(request, least, visit => WithAsync(visit, programme, change, cancellationToken), cancellationToken);

    private async Task<IActionResult> WithAsync(
        DeskVisit visit, string programme, Func<DeskVisit, KnownProgramme, Task<IActionResult>> work, CancellationToken cancellationToken) =>
        await programmes.FindAsync(programme, cancellationToken) is { } known
            ? await work(visit, known)
            : desk.Refuse(visit.Request, visit.User, "unknown");
}
