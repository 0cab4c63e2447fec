using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Reports;

public sealed class ReportGoldenTests
{
    [Theory]
    [InlineData("final")]
    [InlineData("running")]
    public void A_report_reads_as_it_was_approved(string phase)
    {
        var request = phase == "final" ? SampleReport.Final() : SampleReport.Running();

        var report = new ReportRenderer(RealTemplates.Library, RealTemplates.Options).Render(request);

        report.Html.ShouldBeGolden($"report-{phase}.html");
        report.Text.ShouldBeGolden($"report-{phase}.txt");
        report.LedgerJson.ShouldBeGolden($"report-{phase}.ledger.json");
    }
}
