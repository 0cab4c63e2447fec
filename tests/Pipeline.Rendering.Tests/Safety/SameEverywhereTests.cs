using System.Globalization;
using Pipeline.Core.Periods;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Pdf;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Tests.Exports;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing;

namespace Pipeline.Rendering.Tests.Safety;

/// <summary>The same figures give the same bytes, whatever machine they are written on.</summary>
[Collection(nameof(SameEverywhereTests)), Trait("Category", "Slow")]
public sealed class SameEverywhereTests
{
    [Fact]
    public void Culture_and_time_zone_do_not_show_in_any_text()
    {
        var here = Texts();

        ForeignHabits.Everywhere((culture, zone) =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            Texts().Where((text, index) => text != here[index]).ShouldBeEmpty($"{culture.NumberFormat.NumberDecimalSeparator} {zone}");
        });
    }

    [Fact]
    public void The_build_knows_no_culture_that_a_machine_could_bring() =>
        new[] { "nb-NO", "tr-TR", "ar-SA", "th-TH" }.ShouldAllBe(name => Throws(name), "a build with cultures must be tried under each of them");

    private static bool Throws(string culture)
    {
        try
        {
            return CultureInfo.GetCultureInfo(culture).NumberFormat.NumberDecimalSeparator == "?";
        }
        catch (CultureNotFoundException)
        {
            return true;
        }
    }

    /// <summary>Posts, their exports, reports, teasers and mails, as pages, texts, ledgers and on paper.</summary>
    private static List<string> Texts()
    {
        var (library, options) = (RealTemplates.Library, RealTemplates.Options);
        List<string> texts = [];
        foreach (var request in (Core.Posts.PostRequest[])[SampleSeason.Result(), SampleSeason.SoFar()])
        {
            var post = new PostRenderer(library, options).Render(request);
            texts.AddRange([post.Title, post.Markdown, post.Html, post.LedgerJson]);
        }

        texts.AddRange(((string[])["front-matter", "ghost", "wordpress"]).Select(form => ExportSamples.Write(form).Text));
        foreach (var request in (Core.Reports.ReportRequest[])[SampleReport.Final(), SampleReport.Running(), SampleReport.Teaser(SampleReport.Final())])
        {
            var report = new ReportRenderer(library, options).Render(request);
            texts.AddRange([report.Html, report.Text, report.LedgerJson, Convert.ToHexString(ReportPdf.Write(library, report.Html, request.Days.Through))]);
        }

        var mail = new MailRenderer(library, options).RenderReportMail(SampleReport.Mail(Phase.Running));
        return [.. texts, mail.Subject, mail.Html, mail.Text, mail.LedgerJson];
    }
}
