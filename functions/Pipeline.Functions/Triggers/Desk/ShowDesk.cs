using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Desk;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>The desk's first page: the programmes; with one alone, that.</summary>
public sealed class ShowDesk(DeskDoor desk, ProgrammeCatalogue programmes, DeskRenderer renderer)
{
    [Function(nameof(ShowDesk))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk")] HttpRequest request, CancellationToken cancellationToken) =>
        desk.ShowAsync(request, DeskRole.Editor, async visit =>
    {
        List<object> known = [];
        foreach (var id in await programmes.ListAsync(cancellationToken))
            if (await programmes.FindAsync(id, cancellationToken) is { Programme: var programme })
                known.Add(new { programme.Id, Name = programme.Name.In(visit.Language), programme.Season.Start, programme.Season.End });
        return DeskAnswers.Page(StatusCodes.Status200OK, renderer.Render("programmes", visit.Frame("", null), new { Programmes = known }));
    });
}
