using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Functions;

public sealed class PhraseTests : IDisposable
{
    private readonly TemplateFolder folder = new();

    [Theory]
    [InlineData(0, 156, "ingen")]
    [InlineData(1, 156, "én")]
    [InlineData(2, 156, "noen")]
    [InlineData(38, 156, "noen")]
    [InlineData(39, 156, "mange")]
    [InlineData(4, 8, "noen")]
    [InlineData(5, 10, "mange")]
    [InlineData(78, 156, "mange")]
    [InlineData(79, 156, "de fleste")]
    [InlineData(156, 156, "alle")]
    public void How_many_is_said_by_the_counts(long part, long whole, string expected)
    {
        var model = Model.Of(("part", new Counted(part, "with full marks")), ("whole", new Counted(whole, "participants")));

        var (text, ledger) = folder.Render("{{ part | many whole }}", model: model);

        text.Trim().ShouldBe(expected);
        ledger.Entries.ShouldHaveSingleItem().Rule.ShouldContain($"{part} of {whole} (with full marks of participants)");
    }

    [Fact]
    public void How_many_of_fewer_is_a_fault() => Should.Throw<TemplateException>(() =>
        folder.Render("{{ a | many b }}", model: Model.Of(("a", new Counted(3, "x")), ("b", new Counted(2, "y")))));

    [Theory]
    [InlineData(-12.8, 25, -14.2, -11.4, "tydelig")]
    [InlineData(4.4, 15, 0.1, 8.7, "tydelig")]
    [InlineData(-12.8, 14, -24.2, -1.4, "trolig")]
    [InlineData(-12.8, 25, -30.2, 4.6, "for usikkert til å kalles en endring")]
    [InlineData(-12.8, 25, -25.6, 0.0, "for usikkert til å kalles en endring")]
    public void A_hedge_follows_the_interval_and_the_dialogues_behind_it(double value, long n, double low, double high, string expected)
    {
        var (text, ledger) = folder.Render("{{ figure \"change(a>b)\" | hedge }}", figures: new FixedFigures().Points("change(a>b)", value, n, low, high));

        text.Trim().ShouldBe(expected);
        ledger.Entries.ShouldHaveSingleItem().Figures.ShouldBe(["change(a>b)"]);
    }

    [Fact]
    public void A_change_without_an_interval_is_unclear() =>
        Hedge.Of(new Figure("change(a>b)", -40, 200, null, null, FigureUnit.Points)).ShouldBe("unclear");

    [Theory]
    [InlineData(4, 1, "kan ikke skilles fra vinneren")]
    [InlineData(4, 2, "")]
    [InlineData(1, 1, "")]
    public void One_cannot_be_told_from_the_winner_when_the_data_allow_the_first_place(double place, double low, string expected) => folder
        .Render("{{ figure \"rank(total|participant=b)\" | inseparable }}", figures: new FixedFigures().With("rank(total|participant=b)", place, 25, FigureUnit.Count, low, 9))
        .Text.Trim().ShouldBe(expected);

    [Theory]
    [InlineData(96.0, 25, 95.9, true)]
    [InlineData(96.0, 25, 96.0, false)]
    [InlineData(96.0, 25, 96.01, false)]
    [InlineData(96.0, 14, 90.0, false)]
    public void Best_is_who_has_more_than_every_other_from_enough_dialogues(double own, long n, double other, bool expected)
    {
        var figures = new FixedFigures().Score("mean(welcome|participant=a)", own, n).Score("mean(welcome|participant=b)", other, 25)
            .Ranked(new RankedParticipant("b", 1, 90, 25, true), new RankedParticipant("a", 2, 89, n, true), new RankedParticipant("c", null, null, 2, false));

        (BestOf.Find(figures, "mean(welcome)", "a") is not null).ShouldBe(expected);
    }

    [Fact]
    public void Best_on_a_channel_needs_eight_dialogues_and_somebody_to_be_better_than()
    {
        var figures = new FixedFigures().Score("mean(welcome|participant=a,channel=chat)", 96, 8).Score("mean(welcome|participant=b,channel=chat)", 90, 9)
            .Ranked(new RankedParticipant("a", 1, 90, 25, true), new RankedParticipant("b", 2, 89, 25, true));

        BestOf.Find(figures, "mean(welcome|channel=chat)", "a").ShouldNotBeNull().Rule.ShouldBe("highest of 2: 96 before 90");
        BestOf.Find(figures.Without(id => id.Contains("=b", StringComparison.Ordinal)), "mean(welcome|channel=chat)", "a").ShouldBeNull();
    }

    [Fact]
    public void Best_cannot_be_said_where_it_is_not_true()
    {
        const string Source = "{{ b = best \"mean(welcome)\" \"a\" }}{{ b | says \"best\" }}";
        var figures = new FixedFigures().Score("mean(welcome|participant=a)", 80, 25).Score("mean(welcome|participant=b)", 90, 25)
            .Ranked(new RankedParticipant("b", 1, 90, 25, true), new RankedParticipant("a", 2, 89, 25, true));

        Should.Throw<TemplateException>(() => folder.Render(Source, figures: figures)).Fault.Detail.ShouldContain("no rule says \"best\"");
    }

    [Fact]
    public void What_is_said_by_a_ruling_stands_in_the_ledger_with_its_figures()
    {
        var entry = folder.Render("{{ r | says \"høyest\" }}", model: Model.Of(("r", new Ruling("highest of 4", "mean(a)", "mean(b)")))).Part.Entries.ShouldHaveSingleItem();

        entry.ShouldSatisfyAllConditions(
            () => entry.Kind.ShouldBe("phrase"), () => entry.Rule.ShouldBe("highest of 4"), () => entry.Figures.ShouldBe(["mean(a)", "mean(b)"]));
    }

    [Fact]
    public void Fixed_words_stand_in_the_ledger_as_the_templates_own()
    {
        var entry = folder.Render("\n{{ fixed \"Flere innlegg\" }}").Part.Entries.ShouldHaveSingleItem();

        entry.ShouldBe(new LedgerEntry("wording", "Flere innlegg", "wording of the template", "test.scriban-txt", 2));
    }

    [Theory]
    [InlineData("{{ fixed \"3 av 4\" }}")]
    [InlineData("{{ r | says \"½ av dem\" }}")]
    [InlineData("{{ null | says \"best\" }}")]
    [InlineData("{{ \"yes\" | says \"best\" }}")]
    [InlineData("{{ r }}")]
    public void Words_are_no_way_round_a_figure_or_a_rule(string source) =>
        Should.Throw<TemplateException>(() => folder.Render(source, model: Model.Of(("r", new Ruling("true")))));

    public void Dispose() => folder.Dispose();
}
