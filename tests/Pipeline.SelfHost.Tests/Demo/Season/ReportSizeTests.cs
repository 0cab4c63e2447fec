using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Rendering;
using Pipeline.Rendering.Pdf;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Templates;
using Pipeline.Testing;
using Pipeline.Testing.Twins;

namespace Pipeline.SelfHost.Tests.Demo.Season;

public sealed class ReportSizeTests(ITestOutputHelper output)
{
    private const int Fullest = 16;
    private static readonly RenderingOptions Options = new() { TemplatesRoot = Path.Combine(AppContext.BaseDirectory, "templates") };

    // Faces need a font of their own in the PDF, which is more than the words of many comments.
    [Fact]
    [Trait("Category", "Slow")]
    public void The_reports_with_faces_and_most_to_read_are_smaller_than_150_kilobytes_as_PDF()
    {
        var programme = PublishedSeason.Programme;
        var days = new DayRange(programme.Season.Start, programme.Season.End);
        var figures = new FigureBook(programme, Counted.ByParticipant(programme, PublishedSeason.Evaluations), Phase.Final);
        var dialogues = PublishedSeason.Evaluations.ToLookup(each => each.Participant);
        var said = dialogues.ToDictionary(each => each.Key, each => string.Concat(each.SelectMany(dialogue => dialogue.Comments.Values)));
        var renderer = new ReportRenderer(TemplateLibrary.Load(Options.TemplatesRoot), Options);
        var pdf = new ReportPdf(new TemplateShelf(Options, new InMemoryTemplateOverrideStore()));

        var sizes = programme.Participants
            .OrderByDescending(each => said[each.Id].Any(char.IsSurrogate)).ThenByDescending(each => said[each.Id].Length).Take(Fullest)
            .Select(each => renderer.Render(new ReportRequest(
                programme, each with { Entitlement = Entitlement.Full }, PeriodId.Season, Phase.Final, days, figures, [.. dialogues[each.Id]], programme.Locale)))
            .Select(report => pdf.Write(report.Html, days.Through).Length).ToList();

        output.WriteLine(string.Join(", ", sizes));
        sizes.Count.ShouldBe(Fullest);
        sizes.ShouldAllBe(size => size < 150_000);
    }
}
