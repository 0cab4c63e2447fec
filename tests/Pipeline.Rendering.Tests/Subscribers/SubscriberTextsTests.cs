using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pipeline.Core.Newsletters;
using Pipeline.Rendering.Subscribers;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Subscribers;

public sealed class SubscriberTextsTests
{
    private static readonly Uri Link = new("https://priser.example:8443/newsletter/confirm/Zk3_9-aQ7");

    private static SubscriberTexts Texts => new(RealTemplates.Library, RealTemplates.Options);

    public static TheoryData<string> Languages => [.. TemplateFolder.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_mail_to_confirm_by_reads_as_it_was_approved(string language)
    {
        var mail = Texts.ConfirmationMail(SampleSeason.Programme, language, Link);

        $"{mail.Subject}\n\n{mail.Text}".ShouldBeGolden($"confirmation.{language}.txt");
        mail.Html.ShouldBeGolden($"confirmation.{language}.html");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_a_reader_meets_on_the_way_in_reads_as_it_was_approved(string language)
    {
        var pages = Enum.GetValues<SignUpFace>().Select(face => SignUpPage(language, face))
            .Concat(Enum.GetValues<ConfirmationFace>().Select(face => ConfirmationPage(language, face)));

        string.Join("\n\n", pages.Select(page => page.QuerySelector("main")!.InnerHtml.Trim())).ShouldBeGolden($"sign-up.{language}.html");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_form_shows_the_wording_that_is_kept_as_consent(string language)
    {
        var (page, consent) = (SignUpPage(language, SignUpFace.Form), Texts.Consent(SampleSeason.Programme, language));

        page.QuerySelectorAll("form p").Select(each => each.TextContent).ShouldContain(consent.Text);
        page.QuerySelector("input[name=wording]")!.GetAttribute("value").ShouldBe(consent.Version);
        Texts.ConfirmationMail(SampleSeason.Programme, language, Link).Text.ShouldContain(consent.Text);
    }

    [Fact]
    public void Another_wording_is_another_version()
    {
        var versions = TemplateFolder.Languages.Select(language => Texts.Consent(SampleSeason.Programme, language).Version).ToList();

        versions.ShouldBeUnique();
        Texts.Consent(SampleSeason.Programme with { Name = SampleSeason.Programme.Classes[0].Name }, "nb").Version.ShouldNotBe(versions[0]);
    }

    [Fact]
    public void An_address_is_shown_as_text_whatever_it_holds()
    {
        var page = ConfirmationPage("nb", ConfirmationFace.Question, "1<b>@x.example");

        page.QuerySelectorAll("b, script").ShouldBeEmpty();
        page.QuerySelector("main > p")!.TextContent.ShouldContain("1<b>@x.example");
    }

    [Fact]
    public void A_page_asks_nobody_else_for_anything_and_runs_nothing()
    {
        var page = SignUpPage("en", SignUpFace.Form);

        page.QuerySelectorAll("script, link, img, iframe").ShouldBeEmpty();
        page.QuerySelectorAll("label").Select(label => label.GetAttribute("for")).ShouldBe(page.QuerySelectorAll("[id]").Select(field => field.Id));
    }

    private static IHtmlDocument SignUpPage(string language, SignUpFace face) => new HtmlParser().ParseDocument(Texts.SignUpPage(SampleSeason.Programme, language, face));

    private static IHtmlDocument ConfirmationPage(string language, ConfirmationFace face, string email = "leser@x.example")
    {
        var signUp = new Uri("https://priser.example:8443/newsletter/prisen");
        var subscriber = new Subscriber(SampleSeason.Programme.Id, email, language, default, signUp, Texts.Consent(SampleSeason.Programme, language), null);
        return new HtmlParser().ParseDocument(Texts.ConfirmationPage(SampleSeason.Programme, subscriber, face, signUp));
    }
}
