using Pipeline.Core.Delivery;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Mails;

public sealed class CorrectionMailTests
{
    public static TheoryData<string> Languages => [.. TemplateFolder.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_correction_mail_reads_as_it_was_approved(string language)
    {
        var mail = Write(language, [new(["total(all|participant=nordlys-kraft)"], "90,1", "89,4"), new(["n(dialogues|participant=nordlys-kraft)"], "25", null)]);

        $"{mail.Subject}\n\n{mail.Text}".ShouldBeGolden($"mail-correction.{language}.txt");
        mail.Html.ShouldBeGolden($"mail-correction.{language}.html");
    }

    [Fact]
    public void What_is_not_listed_is_counted()
    {
        var mail = Write("nb", [.. Enumerable.Range(1, 12).Select(was => new Correction(["mean(welcome)"], $"{was}", "0"))]);

        mail.Text.ShouldContain("10 er rettet til 0");
        mail.Text.ShouldNotContain("11 er rettet til 0");
        mail.Text.ShouldContain("Andre tall i rapporten som er rettet: 2.");
    }

    private static MailContent Write(string language, IReadOnlyList<Correction> changed)
    {
        var report = SampleReport.Mail();
        return new MailRenderer(RealTemplates.Library, RealTemplates.Options).RenderCorrectionMail(new CorrectionMailRequest(
            report.Programme, report.Participant, report.Contact with { Locale = language }, report.Period, report.Phase, report.Days, changed, report.ReportUrl, report.UnsubscribeUrl));
    }
}
