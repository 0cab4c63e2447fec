using AngleSharp.Html.Parser;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Tests.Samples;
using SkiaSharp;

namespace Pipeline.Rendering.Tests.Mails;

public sealed class MailPictureTests
{
    [Fact]
    public void A_report_mail_carries_the_picture_that_it_names()
    {
        var mail = new MailRenderer(RealTemplates.Library, RealTemplates.Options).RenderReportMail(SampleReport.Mail());

        var picture = mail.Pictures.ShouldHaveSingleItem();
        var image = new HtmlParser().ParseDocument(mail.Html).QuerySelectorAll("img").ShouldHaveSingleItem();
        image.GetAttribute("src").ShouldBe($"cid:{picture.ContentId}");
        image.GetAttribute("alt").ShouldNotBeNull().ShouldContain("Kundebehandleren: 71,3 hos dere, 78,9 hos alle.");
        using var painted = SKBitmap.Decode(picture.Bytes.Span);
        painted.Width.ShouldBe(2 * int.Parse(image.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture));
        picture.Bytes.Length.ShouldBeLessThan(30_000);
    }

    [Fact]
    public void Without_figures_of_areas_a_mail_names_no_picture()
    {
        var mail = new MailRenderer(RealTemplates.Library, RealTemplates.Options).RenderReportMail(SampleReport.Mail() with { Figures = SampleSeason.Figures() });

        mail.Pictures.ShouldBeEmpty();
        mail.Html.ShouldNotContain("<img");
        mail.Text.ShouldNotContain("Områdene");
    }
}
