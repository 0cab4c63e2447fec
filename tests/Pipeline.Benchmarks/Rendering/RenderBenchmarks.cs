using BenchmarkDotNet.Attributes;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Rendering;
using Pipeline.Rendering.Pdf;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Templates;
using Pipeline.SelfHost.Demo.Season;
using Pipeline.Testing;
using Pipeline.Testing.Twins;

namespace Pipeline.Benchmarks.Rendering;

/// <summary>One result post and one participant's report, with their ledgers checked.</summary>
[MemoryDiagnoser]
public class RenderBenchmarks
{
    private PostRenderer posts = null!;
    private ReportRenderer reports = null!;
    private PostRequest post = null!;
    private ReportRequest report = null!;
    private ReportPdf pdf = null!;
    private string page = null!;

    [GlobalSetup]
    public void Setup()
    {
        var season = new SeasonGenerator(SeasonShape.Kundeserviceprisen2021, 2021).Generate();
        var programme = season.Definition.Programme;
        var tallies = Counted.ByParticipant(programme, season.Evaluations);
        var days = new DayRange(programme.Season.Start, programme.Season.End);
        var figures = new FigureBook(programme, tallies, Phase.Final);
        var options = new RenderingOptions { TemplatesRoot = Path.Combine(AppContext.BaseDirectory, "templates") };
        var library = TemplateLibrary.Load(options.TemplatesRoot);
        (posts, reports) = (new PostRenderer(library, options), new ReportRenderer(library, options));
        post = new PostRequest(programme, "result", "result", PeriodId.Season, Phase.Final, days, figures, []);
        var participant = programme.Participants.First(each => each.Entitlement == Entitlement.Full);
        report = new ReportRequest(
            programme, participant, PeriodId.Season, Phase.Final, days, figures,
            [.. season.Evaluations.Where(each => each.Participant == participant.Id)], programme.Locale);
        (pdf, page) = (new ReportPdf(new TemplateShelf(options, new InMemoryTemplateOverrideStore())), reports.Render(report).Html);
    }

    [Benchmark]
    public RenderedPost Result_post() => posts.Render(post);

    [Benchmark]
    public RenderedReport Participant_report() => reports.Render(report);

    [Benchmark]
    public byte[] Participant_report_as_PDF() => pdf.Write(page, report.Days.Through);
}
