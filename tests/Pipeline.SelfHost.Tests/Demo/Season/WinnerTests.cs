using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.SelfHost.Demo.Season;

namespace Pipeline.SelfHost.Tests.Demo.Season;

[Trait("Category", "Slow")]
public sealed class WinnerTests
{
    [Theory]
    [InlineData("welcome")]
    [InlineData("valued")]
    [InlineData("would-buy")]
    public void Sognenett_has_24_yes_of_25(string question)
    {
        var dialogues = PublishedSeason.Evaluations.Where(evaluation => evaluation.Participant == "sognenett").ToList();

        dialogues.Answered(question).ShouldBe(25);
        dialogues.Yes(question).ShouldBe(24);
    }

    [Fact]
    public void Several_participants_are_better_on_would_buy_than_the_winner()
    {
        var always = PublishedSeason.Evaluations.Where(evaluation => evaluation.Answers.ContainsKey("would-buy"))
            .GroupBy(evaluation => evaluation.Participant)
            .Where(group => group.All(evaluation => evaluation.Answers["would-buy"] == "yes")).ToList();

        always.Count.ShouldBe(18);
        always.ShouldAllBe(group => group.Count() == 25);
    }

    [Theory]
    [InlineData(PublishedSeason.Seed)]
    [InlineData(1)]
    [InlineData(99)]
    public void Whatever_the_seed_nobody_ties_or_passes_the_winners_total(ulong seed)
    {
        var season = new SeasonGenerator(SeasonShape.Kundeserviceprisen2021 with { CommentsOfTen = 0 }, seed).Generate();

        var sums = Sums(season.Definition.Programme, season.Evaluations);

        var (winnerSum, winnerContacts) = sums["sognenett"];
        foreach (var (participant, (sum, contacts)) in sums)
            if (participant != "sognenett") (sum * winnerContacts).ShouldBeLessThan(winnerSum * contacts, participant);
    }

    [Fact]
    public void A_winner_with_many_noes_in_a_strong_field_is_still_first()
    {
        var shape = SeasonShape.Kundeserviceprisen2021 with
        {
            Welcome = new(1100, 1700, 500, 430),
            Valued = new(1100, 1700, 500, 430),
            WouldBuy = new(1090, 1650, 500, 430),
            AlwaysWouldBuy = null,
            Winner = new("sognenett", 0, 9),
            CommentsOfTen = 0,
        };
        var season = new SeasonGenerator(shape, PublishedSeason.Seed).Generate();

        var sums = Sums(season.Definition.Programme, season.Evaluations);

        var (winnerSum, _) = sums["sognenett"];
        sums.Where(each => each.Key != "sognenett").ShouldAllBe(each => each.Value.Sum < winnerSum);
    }

    [Fact]
    public void Totals_spread_over_a_wide_field()
    {
        var totals = Sums(PublishedSeason.Programme, PublishedSeason.Evaluations).Values.Select(each => each.Sum / each.Contacts / 1000).Order().ToList();

        totals[0].ShouldBeLessThan(70);
        totals[totals.Count / 2].ShouldBeInRange(70, 90);
        totals[^2].ShouldBeGreaterThan(90);
    }

    private static Dictionary<string, (long Sum, long Contacts)> Sums(Programme programme, IReadOnlyList<Evaluation> evaluations) =>
        evaluations.GroupBy(evaluation => evaluation.Participant).ToDictionary(
            group => group.Key,
            group => (group.Sum(evaluation => (long)(DialogueScore.Of(programme, evaluation.Answers).Total ?? 0)), group.LongCount()));
}
