using Pipeline.Core.Periods;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Mails;

public sealed class MailGoldenTests
{
    public static TheoryData<string, string> Mails => new MatrixTheoryData<string, string>(["final", "running"], TemplateFolder.Languages);

    [Theory]
    [MemberData(nameof(Mails))]
    public void A_report_mail_reads_as_it_was_approved(string phase, string language)
    {
        var request = SampleReport.Mail(phase == "final" ? Phase.Final : Phase.Running);
        request = request with { Contact = request.Contact with { Locale = language } };

        var mail = new MailRenderer(RealTemplates.Library, RealTemplates.Options).RenderReportMail(request);

        $"{mail.Subject}\n\n{mail.Text}".ShouldBeGolden($"mail-{phase}.{language}.txt");
        mail.Html.ShouldBeGolden($"mail-{phase}.{language}.html");
        if (language == "nb") mail.LedgerJson.ShouldBeGolden($"mail-{phase}.ledger.json");
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("da")]
    [InlineData("sv")]
    [InlineData("en")]
    public void A_mail_about_bad_dialogues_reads_as_it_was_approved(string language)
    {
        var request = SampleReport.Alert();
        request = request with { Contact = request.Contact with { Locale = language } };

        var mail = new MailRenderer(RealTemplates.Library, RealTemplates.Options).RenderAlertMail(request);

        $"{mail.Subject}\n\n{mail.Text}".ShouldBeGolden($"alert.{language}.txt");
        mail.Html.ShouldBeGolden($"alert.{language}.html");
        if (language == "nb") mail.LedgerJson.ShouldBeGolden("alert.ledger.json");
    }
}
