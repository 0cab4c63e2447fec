using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Periods;
using Pipeline.Core.Results;
using Pipeline.Functions.Desk;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>What happened in a programme, what waits, how far the plan is met, and the figures as they run.</summary>
public sealed class ShowOverview(DeskProgrammes desk, DeskOverview overview, LastVisit last, PeriodResultsSource results, DeskRenderer renderer)
{
    [Function(nameof(ShowOverview))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/{programme}")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => desk.ShowAsync(request, DeskRole.Editor, programme, async (visit, known) =>
    {
        var view = await overview.ReadAsync(known, last.Since(request), visit.Language, cancellationToken);
        var frame = visit.Frame("overview", known.Programme);
        var shown = overview.SoFar(known.Programme) is { } soFar ? await results.ShowAsync(known, soFar, cancellationToken) : null;
        var page = new { Now = view, Figures = shown is not null, Period = shown?.Period.Text, Final = shown?.Phase == Phase.Final };
        return DeskAnswers.Page(StatusCodes.Status200OK, renderer.Render("overview", frame, page, shown?.Figures));
    }, cancellationToken);
}
