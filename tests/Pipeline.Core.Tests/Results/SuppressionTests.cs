using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

public sealed class SuppressionTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();

    [Fact]
    public void Four_dialogues_of_a_participant_are_not_shown_and_five_are()
    {
        var book = Book.Of(Award, [.. About("nordlys-kraft", 5), .. About("fjord-energi", 4)]);

        book.Find("mean(welcome|participant=nordlys-kraft)").ShouldNotBeNull();
        book.Find("mean(welcome|participant=fjord-energi)").ShouldBeNull();
        book.FindSuppressed("mean(welcome|participant=fjord-energi)")
            .ShouldBe(new("mean(welcome|participant=fjord-energi)", 4, "fewer than 5 dialogues"));
        book.FindSuppressed("mean(welcome|participant=nordlys-kraft)").ShouldBeNull();
    }

    [Fact]
    public void It_is_the_figures_own_n_that_decides()
    {
        var book = Book.Of(Award, [.. About("nordlys-kraft", 4), .. About("nordlys-kraft", 3, each => each.Leaving("welcome"))]);

        book.Find("total(all|participant=nordlys-kraft)").ShouldNotBeNull();
        book.FindSuppressed("mean(welcome|participant=nordlys-kraft)")!.N.ShouldBe(4);
    }

    [Fact]
    public void A_class_is_guarded_like_a_participant_and_a_channel_is_not()
    {
        var book = Book.Of(Award, About("nordlys-kraft", 2));

        book.FindSuppressed("nps(nps|class=strom)").ShouldNotBeNull();
        book.FindSuppressed("contribution(total|class=strom,channel=chat)").ShouldNotBeNull();
        book.Find("nps(nps|channel=chat)").ShouldNotBeNull();
        book.Find("nps(nps)").ShouldNotBeNull();
    }

    [Fact]
    public void How_many_dialogues_there_were_is_always_shown()
    {
        var book = Book.Of(Award, About("nordlys-kraft", 2));

        book.Find("n(dialogues|participant=nordlys-kraft)")!.Value.ShouldBe(2);
        book.Find("n(welcome|participant=nordlys-kraft,channel=chat)")!.Value.ShouldBe(2);
    }

    [Fact]
    public void The_programmes_own_minimum_is_named()
    {
        var programme = new ProgrammeBuilder().WithRules(rules => rules with { MinimumShown = 8 }).Build();

        Book.Of(programme, About("nordlys-kraft", 7)).FindSuppressed("area(agent|participant=nordlys-kraft)")!.Reason.ShouldBe("fewer than 8 dialogues");
    }

    [Fact]
    public void A_hidden_value_is_nowhere_in_the_results()
    {
        var book = Book.Of(
            Award,
            [.. About("nordlys-kraft", 4, each => each.Answering("asked-needs", "partly")), .. About("elvebyen-kommune", 9)]);

        var results = new ResultsBuilder(TimeProvider.System).Build(book, PeriodId.Season, new(Award.Season.Start, Award.Season.End), 1);

        var singling = results.Figures.Where(figure =>
            FigureId.TryParse(figure.Id, out var id) && (id.Slice.Participant == "nordlys-kraft" || id.Slice.Class == "strom"));
        singling.ShouldNotBeEmpty();
        singling.ShouldAllBe(figure => figure.Id.StartsWith("n("));
        results.Ranking.Single(row => row.Participant == "nordlys-kraft").ShouldBe(new("nordlys-kraft", null, null, 4, false));
        results.Suppressed.ShouldContain(figure => figure.Id == "rank(total|participant=nordlys-kraft)" && figure.Reason == "fewer than 5 dialogues");
        results.Suppressed.Select(figure => figure.Id).Intersect(results.Figures.Select(figure => figure.Id)).ShouldBeEmpty();
    }

    private static IEnumerable<Evaluation> About(string participant, int times, Func<EvaluationBuilder, EvaluationBuilder>? change = null) =>
        Enumerable.Range(0, times).Select(_ => (change ?? (each => each))(new EvaluationBuilder(Award).About(participant)).Build());
}
