using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pipeline.Core.Delivery;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Mails;

public sealed class PreferencePageTests
{
    public static TheoryData<string> Languages => [.. TemplateFolder.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_kind_of_mails_reads_as_it_was_approved(string language)
    {
        IHtmlDocument[] pages = [Render(language, isWanted: true), Render(language, isWanted: false)];

        string.Join("\n\n", pages.Select(page => page.QuerySelector("main")!.InnerHtml.Trim())).ShouldBeGolden($"preferences.{language}.html");
    }

    [Theory]
    [InlineData("nb", "Stopp disse e-postene")]
    [InlineData("en", "Stop these mails")]
    [InlineData("fi", "Stopp disse e-postene")]
    public void Each_kind_has_a_form_of_its_own_that_says_the_other_of_how_things_stand(string language, string button)
    {
        var (wanted, stopped) = (Render(language, isWanted: true), Render(language, isWanted: false));

        wanted.QuerySelector("button")!.TextContent.ShouldBe(button);
        wanted.QuerySelectorAll("input[name=kind]").Select(field => field.GetAttribute("value")).ShouldBe(MailKinds.All);
        wanted.QuerySelectorAll("input[name=mails]").ShouldAllBe(field => field.GetAttribute("value") == "off");
        stopped.QuerySelectorAll("input[name=mails]").ShouldAllBe(field => field.GetAttribute("value") == "on");
        wanted.QuerySelectorAll("button").ShouldAllBe(each => wanted.GetElementById(each.GetAttribute("aria-describedby")!) != null);
    }

    [Fact]
    public void An_address_is_shown_as_text_and_a_newsletter_that_nobody_signed_up_for_leads_to_the_sign_up()
    {
        var page = Render("nb", isWanted: false);

        page.QuerySelectorAll("b, script").ShouldBeEmpty();
        page.QuerySelector("main > p")!.TextContent.ShouldContain("1<b>@x.example");
        page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldBe(["https://priser.example:8443/newsletter/prisen"]);
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex, nofollow");
    }

    private static IHtmlDocument Render(string language, bool isWanted)
    {
        var programme = SampleReport.Mail().Programme;
        var link = new ContactLink(programme.Id, programme.Participants[0].Id, "1<b>@x.example", MailKinds.Report, language);
        var choices = MailKinds.All.Select(kind => new MailChoice(kind, isWanted, isWanted || kind != MailKinds.Newsletter));
        return new HtmlParser().ParseDocument(
            new PreferencePage(RealTemplates.Library, RealTemplates.Options).Render(programme, link, [.. choices], new Uri("https://priser.example:8443/newsletter/prisen")));
    }
}
