using Pipeline.Core.Posts;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class FocusWordingTests
{
    [Fact]
    public void A_channel_that_the_figures_chose_says_why_and_one_that_was_named_does_not()
    {
        Write().ShouldContain("Messenger er den kanalen som trekker totalen mest ned.");
        Write(focus: new ChannelFocus("chat", IsNamed: true)).ShouldContain("Denne gangen er det chat vi ser på, med 518 chat-henvendelser");
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void Chatbots_and_humans_are_compared_only_from_fifteen_dialogues_each(long chatbots, bool told) =>
        Write(Figures().Score("total(answered|channel=messenger,responder=chatbot)", 58.6, chatbots)).Contains("## Chatbot eller menneske?", StringComparison.Ordinal).ShouldBe(told);

    [Fact]
    public void A_difference_that_may_be_chance_is_not_called_lower()
    {
        var text = Write(Figures().Points("difference(answered;human>chatbot|channel=messenger)", -4, 60, -11, 3));

        text.ShouldContain("Tallene er for usikre til å si at det er forskjell på dem.");
        text.ShouldNotContain("tydelig lavere");
    }

    [Fact]
    public void Where_every_contact_was_answered_nothing_is_said_of_the_unanswered()
    {
        var text = Write(Figures().Percent("share(outcome=answered|channel=messenger)", 100, 450));

        text.ShouldContain("Alle henvendelsene på Messenger ble besvart. Halvparten av henvendelsene fikk svar");
        text.ShouldNotContain("ventetid uten ende");
        Write().ShouldContain("En henvendelse som ikke ble besvart, regnes da som en ventetid uten ende.");
    }

    [Fact]
    public void What_others_found_is_cited_with_its_source_and_year_and_grows_old()
    {
        Write().ShouldContain("(KSIndeks, 2021).");
        Write(through: new DateOnly(2027, 3, 31)).ShouldContain("(KSIndeks, 2021; tallet kan være foreldet).");
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("da")]
    [InlineData("sv")]
    [InlineData("en")]
    public void A_channel_with_hardly_a_figure_still_makes_sentences(string language)
    {
        var request = SampleSeason.In(SamplePosts.ChannelInFocus(new FixedFigures().Percent("share(would-buy=yes|channel=messenger)", 61, 450)), language);

        var text = new PostRenderer(RealTemplates.Library, RealTemplates.In(language)).Render(request).Markdown;

        foreach (var half in (string[])["  ", " .", " ,", "..", "null"]) text.ShouldNotContain(half);
        text.ShouldContain("Messenger");
    }

    private static FixedFigures Figures() => (FixedFigures)SamplePosts.ChannelInFocus().Figures;

    private static string Write(FixedFigures? figures = null, ChannelFocus? focus = null, DateOnly? through = null)
    {
        var request = SamplePosts.ChannelInFocus(figures, focus);
        request = request with { Days = new(request.Days.From, through ?? request.Days.Through) };
        return new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(request).Markdown;
    }
}
