using Pipeline.Core.Periods;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Functions;

public sealed class FormattingTests : IDisposable
{
    private readonly TemplateFolder folder = new();

    [Theory]
    [InlineData(75.8, "75,8")]
    [InlineData(96, "96,0")]
    [InlineData(100, "100,0")]
    [InlineData(0, "0,0")]
    [InlineData(2.25, "2,3")]
    [InlineData(2.35, "2,4")]
    [InlineData(0.05, "0,1")]
    [InlineData(1.005, "1,0")]
    [InlineData(88.64999999999999, "88,7")]
    [InlineData(88.6499999999, "88,6")]
    [InlineData(8.0 / 3, "2,7")]
    [InlineData(99.95, "100,0")]
    public void A_score_has_one_decimal_rounded_half_away_from_zero_once(double value, string expected) =>
        Print("{{ figure \"mean(x)\" | score }}", new FixedFigures().Score("mean(x)", value, 25)).ShouldBe(expected);

    [Fact]
    public void A_computed_half_rounds_as_the_half_it_stands_for() =>
        Print("{{ figure \"mean(x)\" | score }}", new FixedFigures().Score("mean(x)", (0.1 + 0.2) * 10 - 0.65, 25)).ShouldBe("2,4");

    [Theory]
    [InlineData(75.75, "75,8\u00a0%", "24,2\u00a0%")]
    [InlineData(50.05, "50,1\u00a0%", "49,9\u00a0%")]
    [InlineData(100, "100,0\u00a0%", "0,0\u00a0%")]
    public void A_share_and_its_complement_make_a_hundred_as_printed(double value, string share, string complement) =>
        Print("{{ figure \"share(x=yes)\" | percent }}|{{ figure \"share(x=yes)\" | complement }}", new FixedFigures().Percent("share(x=yes)", value, 25))
            .ShouldBe($"{share}|{complement}");

    [Theory]
    [InlineData(1.94, "+1,9")]
    [InlineData(-3.75, "−3,8")]
    [InlineData(0.04, "0,0")]
    [InlineData(-0.04, "0,0")]
    public void Points_carry_their_sign(double value, string expected) =>
        Print("{{ figure \"contribution(x|channel=chat)\" | points }}", new FixedFigures().Points("contribution(x|channel=chat)", value, 25)).ShouldBe(expected);

    [Theory]
    [InlineData(12.5, "+13")]
    [InlineData(-12.5, "−13")]
    [InlineData(0, "0")]
    public void An_nps_is_a_whole_number_with_its_sign(double value, string expected) =>
        Print("{{ figure \"nps(nps)\" | nps }}", new FixedFigures().Points("nps(nps)", value, 25)).ShouldBe(expected);

    [Theory]
    [InlineData(7, "7")]
    [InlineData(3900, "3\u00a0900")]
    [InlineData(1234567, "1\u00a0234\u00a0567")]
    public void A_count_has_its_thousands_apart(long value, string expected) =>
        Print("{{ figure \"n(dialogues)\" | count }}", new FixedFigures().Count("n(dialogues)", value)).ShouldBe(expected);

    [Fact]
    public void A_difference_is_that_of_the_printed_numbers()
    {
        var figures = new FixedFigures().Score("mean(a)", 92.84, 10).Score("mean(b)", 83.25, 10);

        var (text, part) = folder.Render("{{ difference (figure \"mean(a)\") (figure \"mean(b)\") }}", figures: figures);

        text.Trim().ShouldBe("9,5");
        part.Entries.ShouldHaveSingleItem().Rule.ShouldBe("difference of the printed values");
        part.Entries[0].Figures.ShouldBe(["mean(a)", "mean(b)"]);
    }

    [Theory]
    [InlineData(75.75, "3 av 4", "1 av 4")]
    [InlineData(66.9, "2 av 3", "1 av 3")]
    [InlineData(50, "1 av 2", "1 av 2")]
    [InlineData(73.5, "3 av 4", "1 av 4")]
    [InlineData(73.4, "", "")]
    [InlineData(97, "", "")]
    public void A_share_is_a_fraction_only_when_it_is_near_one(double value, string fraction, string rest) =>
        Print("{{ figure \"share(x=yes)\" | fraction }}|{{ figure \"share(x=yes)\" | rest }}", new FixedFigures().Percent("share(x=yes)", value, 25))
            .ShouldBe($"{fraction}|{rest}");

    [Fact]
    public void An_interval_is_said_in_words_or_as_a_span() =>
        Print("{{ figure \"mean(x)\" | interval }}|{{ figure \"mean(x)\" | span }}", new FixedFigures().Score("mean(x)", 96, 25, 80.46, 99.29))
            .ShouldBe("mellom 80,5 og 99,3|80,5–99,3");

    [Fact]
    public void Dates_are_written_in_words()
    {
        var model = Model.Of(
            ("d", new DateOnly(2021, 2, 7)), ("one_year", new DayRange(new(2021, 1, 4), new(2021, 2, 7))), ("two_years", new DayRange(new(2020, 12, 1), new(2021, 2, 7))));

        folder.Render("{{ d | day }}|{{ d | month }}|{{ one_year | days }}|{{ two_years | days }}", model: model).Text.Trim()
            .ShouldBe("7. februar 2021|februar 2021|4. januar til 7. februar 2021|1. desember 2020 til 7. februar 2021");
    }

    [Fact]
    public void Names_are_listed_as_one_says_them()
    {
        var model = Model.Of(("a", Model.List(["chat"])), ("b", Model.List(["chat", "Messenger"])), ("c", Model.List(["telefon", "e-post", "chat"])));

        folder.Render("{{ names a }}|{{ names b true }}|{{ names c }}", model: model).Text.Trim().ShouldBe("chat|Chat og Messenger|telefon, e-post og chat");
    }

    [Theory]
    [InlineData(9.5, 9.5, "like mye")]
    [InlineData(10.0, 9.5, "litt mer")]
    [InlineData(11.5, 9.5, "mer")]
    [InlineData(15, 9.5, "klart mer")]
    [InlineData(24.9, 10.0, "langt mer")]
    [InlineData(9.5, 10.0, "litt mindre")]
    [InlineData(9.5, 24.9, "langt mindre")]
    public void A_comparing_word_follows_the_size_of_the_difference(double value, double other, string expected)
    {
        var (text, part) = folder.Render("{{ c | adverb }}", model: Model.Of(("c", Compared.Of((decimal)value, (decimal)other, "change(a>b)"))));

        text.Trim().ShouldBe(expected);
        part.Entries.ShouldHaveSingleItem().Kind.ShouldBe("phrase");
    }

    [Theory]
    [InlineData(1, "1 deltaker")]
    [InlineData(2, "2 deltakere")]
    public void A_word_agrees_with_its_count(long value, string expected) =>
        folder.Render("{{ c | count }} {{ c | word \"deltaker\" \"deltakere\" }}", model: Model.Of(("c", new Counted(value, "test")))).Text.Trim().ShouldBe(expected);

    public void Dispose() => folder.Dispose();

    private string Print(string source, FixedFigures figures) => folder.Render(source, figures: figures).Text.Trim();
}
