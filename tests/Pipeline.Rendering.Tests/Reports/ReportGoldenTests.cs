using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Reports;

public sealed class ReportGoldenTests
{
    public static TheoryData<string, string> Reports => new MatrixTheoryData<string, string>(["final", "running"], TemplateFolder.Languages);

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_reads_as_it_was_approved(string phase, string language)
    {
        var request = (phase == "final" ? SampleReport.Final() : SampleReport.Running()) with { Locale = language };

        var report = new ReportRenderer(RealTemplates.Library, RealTemplates.Options).Render(request);

        report.Html.ShouldBeGolden($"report-{phase}.{language}.html");
        report.Text.ShouldBeGolden($"report-{phase}.{language}.txt");
        if (language == "nb") report.LedgerJson.ShouldBeGolden($"report-{phase}.ledger.json");
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_teaser_reads_as_it_was_approved(string phase, string language)
    {
        var request = SampleReport.Teaser(phase == "final" ? SampleReport.Final() : SampleReport.Running()) with { Locale = language };

        var teaser = new ReportRenderer(RealTemplates.Library, RealTemplates.Options).Render(request);

        teaser.Html.ShouldBeGolden($"teaser-{phase}.{language}.html");
        teaser.Text.ShouldBeGolden($"teaser-{phase}.{language}.txt");
    }
}
