using Pipeline.Rendering.Pdf;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Rendering.Reports;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Pdf;

public sealed class ReportPdfTests : IDisposable
{
    private static readonly DateOnly Day = new(2021, 4, 1);
    private readonly TemplateShelf shelf = new(RealTemplates.Options, new InMemoryTemplateOverrideStore());

    [Fact]
    public void Probe()
    {
        var html = new ReportRenderer(RealTemplates.Library, RealTemplates.Options).Render(SampleReport.Final()).Html;
        File.WriteAllBytes("/tmp/probe.pdf", new ReportPdf(shelf).Write(html, Day));
    }

    public void Dispose() => shelf.Dispose();
}
