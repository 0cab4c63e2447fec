using Pipeline.Core.Periods;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Mails;

public sealed class MailGoldenTests
{
    [Theory]
    [InlineData(Phase.Final)]
    [InlineData(Phase.Running)]
    public void A_report_mail_reads_as_it_was_approved(Phase phase)
    {
        var mail = new MailRenderer(RealTemplates.Library, RealTemplates.Options).RenderReportMail(SampleReport.Mail(phase));

        $"{mail.Subject}\n\n{mail.Text}".ShouldBeGolden($"mail-{phase}.txt");
        mail.Html.ShouldBeGolden($"mail-{phase}.html");
        mail.LedgerJson.ShouldBeGolden($"mail-{phase}.ledger.json");
    }
}
