using Pipeline.Core.Posts;
using Pipeline.Core.Results;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class DriversWordingTests
{
    [Theory]
    [InlineData("nb", "fører til", "påvirker", "skyldes", "gir", "er årsaken")]
    [InlineData("nn", "fører til", "påverkar", "kjem av at", "gjev", "er årsaka")]
    [InlineData("da", "fører til", "påvirker", "skyldes", "giver", "er årsagen")]
    [InlineData("sv", "leder till", "påverkar", "beror på", "ger", "är orsaken")]
    [InlineData("en", "leads to", "affects", "because of", "drives", "results in")]
    public void Nothing_is_said_to_make_anything_else(string language, params string[] causal)
    {
        var text = new PostRenderer(RealTemplates.Library, RealTemplates.In(language)).Render(SampleSeason.In(SamplePosts.Drivers(), language)).Markdown;

        foreach (var words in causal) text.ShouldNotMatch($@"(?i)\b{words}\b");
    }

    [Fact]
    public void Of_fewer_than_a_thousand_dialogues_only_the_strongest_is_told()
    {
        var text = Write(new FixedFigures().Percent("fit(drivers)", 40, 620).Percent("driver(valued)", 41.3, 620, 30, 52));

        text.ShouldContain("har 41,3 % av sammenhengen");
        text.ShouldContain("Den venter vi med til minst 1 000 dialoger er fullt besvart.");
        text.ShouldNotContain("## Lista");
        text.ShouldNotContain("chart:drivers");
        text.ShouldNotContain("tydelig mer enn");
    }

    [Fact]
    public void A_question_is_clearly_ahead_only_when_the_intervals_do_not_meet()
    {
        Write(Figures()).ShouldContain("Det er tydelig mer enn det neste spørsmålet har.");
        var close = Write(Figures().Percent("driver(asked-needs)", 37.9, 3612, 32, 43.1));
        close.ShouldNotContain("tydelig mer enn");
        close.ShouldContain("Forspranget til det neste spørsmålet er for lite til å være sikkert.");
    }

    [Fact]
    public void A_question_at_the_end_of_the_dialogue_is_said_to_lie_close_to_the_outcome()
    {
        Write(Figures()).ShouldContain("Spørsmålet stilles mot slutten av dialogen");
        Write(Figures().Percent("driver(welcome)", 60, 3612, 55, 65)).ShouldNotContain("mot slutten av dialogen");
    }

    [Fact]
    public void Two_methods_that_disagree_are_said_to()
    {
        Write(Figures()).ShouldContain("Begge metodene setter de samme områdene fremst");
        Write(Figures().Percent("lmg(wait)", 30, 3612)).ShouldContain("De to metodene setter ikke de samme områdene fremst");
    }

    [Fact]
    public void Questions_beyond_the_fifth_are_counted()
    {
        var request = SamplePosts.Drivers(Figures().Percent("driver(spelling)", 0.9, 3612).Percent("driver(name)", 0.5, 3612).Percent("driver(farewell)", 0.3, 3612));
        var programme = request.Programme with
        {
            Questions = [.. request.Programme.Questions, .. from id in (string[])["name", "farewell"] select ProgrammeBuilder.Scored(id, "agent", ("yes", 1), ("no", 0))],
        };

        var text = new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(request with { Programme = programme }).Markdown;

        text.ShouldContain("2 andre spørsmål har mindre andeler.");
        text.ShouldNotContain("Spørsmål farewell?");
        Write(Figures()).ShouldNotContain("mindre andeler");
    }

    private static FixedFigures Figures() => (FixedFigures)SamplePosts.Drivers().Figures;

    private static string Write(IFigures figures)
    {
        PostRequest request = SamplePosts.Drivers() with { Figures = figures };
        return new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(request).Markdown;
    }
}
