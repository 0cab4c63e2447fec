using BenchmarkDotNet.Attributes;
using Pipeline.Core.Posts;
using Pipeline.Core.Reports;
using Pipeline.Rendering.Pdf;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Templates;
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
        var texts = new SeasonTexts();
        (posts, reports) = (new PostRenderer(texts.Library, texts.Options), new ReportRenderer(texts.Library, texts.Options));
        (post, report) = (texts.Post, texts.Report);
        (pdf, page) = (new ReportPdf(new TemplateShelf(texts.Options, new InMemoryTemplateOverrideStore())), reports.Render(report).Html);
    }

    [Benchmark]
    public RenderedPost Result_post() => posts.Render(post);

    [Benchmark]
    public RenderedReport Participant_report() => reports.Render(report);

    [Benchmark]
    public byte[] Participant_report_as_PDF() => pdf.Write(page, report.Days.Through);
}
