using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Desk;

public sealed class PeriodNameTests
{
    [Theory]
    [InlineData("season", "sesongen", "the season")]
    [InlineData("2021-W03", "uke 3 2021", "week 3, 2021")]
    [InlineData("2020-W53", "uke 53 2020", "week 53, 2020")]
    [InlineData("2021-02", "februar 2021", "February 2021")]
    [InlineData("to-2021-02-07", "sesongen til og med 7. februar 2021", "the season through 7 February 2021")]
    [InlineData("quarter-1", "quarter-1", "quarter-1")]
    public void A_period_is_named_in_words_and_what_is_none_stays(string id, string nb, string en)
    {
        PeriodName.Of(id, RealTemplates.Library.FindLocale("nb")!).ShouldBe(nb);
        PeriodName.Of(id, RealTemplates.Library.FindLocale("en")!).ShouldBe(en);
    }

    [Fact]
    public void A_week_belongs_to_the_year_that_most_of_it_lies_in() => PeriodName.Of("2026-W01", RealTemplates.Library.FindLocale("nb")!).ShouldBe("uke 1 2026");

    [Fact]
    public void Every_language_of_texts_names_periods() =>
        RealTemplates.Library.Languages.Select(each => PeriodName.Of("2021-W03", RealTemplates.Library.FindLocale(each)!)).ShouldAllBe(name => name.Contains("2021") && !name.Contains('W'));
}
