using AngleSharp.Html.Parser;
using Pipeline.Core.Delivery;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Mails;

public sealed class PreferencePageTests
{
    [Theory]
    [InlineData("nb", "Stopp disse e-postene", "Vi sender ikke lenger e-post til 1<b>@x.example om rapporter til")]
    [InlineData("nn", "Stopp desse e-postane", "Vi sender ikkje lenger e-post til 1<b>@x.example om rapportar til")]
    [InlineData("da", "Stop disse e-mails", "Vi sender ikke længere e-mails til 1<b>@x.example om rapporter til")]
    [InlineData("sv", "Stoppa de här mejlen", "Vi skickar inte längre e-post till 1<b>@x.example om rapporter till")]
    [InlineData("en", "Stop these mails", "1<b>@x.example is no longer mailed about reports for")]
    [InlineData("fi", "Stopp disse e-postene", "Vi sender ikke lenger e-post til 1<b>@x.example om rapporter til")]
    public void A_contact_reads_how_things_stand_and_can_change_it_in_its_own_language(string language, string button, string stopped)
    {
        var (before, after) = (Render(language, suppressed: false), Render(language, suppressed: true));

        before.QuerySelector("button")!.TextContent.ShouldBe(button);
        before.QuerySelector("input[name=mails]")!.GetAttribute("value").ShouldBe("off");
        after.QuerySelector("input[name=mails]")!.GetAttribute("value").ShouldBe("on");
        after.QuerySelector("main > p")!.TextContent.ShouldStartWith(stopped);
        after.QuerySelectorAll("b, script").ShouldBeEmpty();
        after.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex, nofollow");
    }

    [Theory]
    [InlineData("nb", "E-post om dialoger å se på")]
    [InlineData("nn", "E-post om dialogar å sjå på")]
    [InlineData("da", "E-mails om dialoger at se på")]
    [InlineData("sv", "Mejl om dialoger att titta på")]
    [InlineData("en", "Mails about dialogues to look at")]
    public void A_link_from_a_mail_about_bad_dialogues_leads_to_a_page_about_those(string language, string title)
    {
        var page = Render(language, suppressed: true, "alert");

        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.QuerySelectorAll("main > p").Length.ShouldBe(1);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Render(string language, bool suppressed, string kind = "report")
    {
        var programme = SampleReport.Mail().Programme;
        var link = new ContactLink(programme.Id, programme.Participants[0].Id, "1<b>@x.example", kind, language);
        return new HtmlParser().ParseDocument(new PreferencePage(RealTemplates.Library, RealTemplates.Options).Render(programme, link, suppressed));
    }
}
