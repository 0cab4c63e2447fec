using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class WinnersWordingTests
{
    private static readonly PostRequest Request = SamplePosts.Winners();

    [Fact]
    public void Who_cannot_be_told_from_the_winner_is_counted_and_when_few_named() =>
        Write(Request).ShouldContain("1 av de 2 andre med plassering kan ikke skilles fra vinneren: Nordlys Kraft.");

    [Fact]
    public void A_winner_that_the_figures_set_apart_is_said_to_be()
    {
        var text = Write(With(figures => figures.With("contenders(total)", 1, 3, FigureUnit.Count)));

        text.ShouldContain("Tallene skiller vinneren fra alle de andre.");
        text.ShouldNotContain("kan ikke skilles fra vinneren: ");
    }

    [Fact]
    public void A_single_other_is_not_counted_as_one_of_one() =>
        Write(With(figures => figures.With("contenders(total)", 2, 2, FigureUnit.Count))).ShouldContain("Den eneste andre med plassering kan ikke skilles fra vinneren");

    [Fact]
    public void Many_that_cannot_be_told_from_the_winner_are_counted_but_not_named()
    {
        var participants = Enumerable.Range(0, 12).Select(at => new Participant($"nr-{at}", $"Deltaker {at}", "strom", Entitlement.None, [])).ToList();
        var text = Write(With(figures =>
        {
            figures.Ranked(participants.Select((each, at) => new RankedParticipant(each.Id, at + 1, 90 - at, 25, true))).Won(Winner.Overall, "nr-0");
            foreach (var each in participants) figures.With($"rank(total|participant={each.Id})", 2, 25, FigureUnit.Count, 1, 12);
            figures.With("contenders(total)", 12, 12, FigureUnit.Count);
        }) with
        { Programme = Request.Programme with { Participants = participants } });

        text.ShouldContain("11 av de 11 andre med plassering kan ikke skilles fra vinneren. Det betyr ikke");
        text.ShouldNotContain("Deltaker 5");
    }

    [Fact]
    public void A_shared_first_place_has_several_winners_and_no_single_one()
    {
        var text = Write(With(figures => figures.Won(Winner.Overall, "sognenett", "nordlys-kraft")));

        text.ShouldStartWith("# Vinnerne i Kundeserviceprisen 2021\n");
        text.ShouldContain("Sognenett og Nordlys Kraft deler førsteplassen");
    }

    [Theory]
    [InlineData("no participant qualified", 0, "Ingen hadde nok dialoger til å vinne.")]
    [InlineData("no total reaches the floor of 98", 3, "Ingen nådde totalresultatet som skal til for å vinne.")]
    public void A_season_without_an_overall_winner_says_why(string reason, long placed, string expected)
    {
        var text = Write(With(figures => figures.Won(new Winner(Winner.Overall, [], reason)).With("contenders(total)", Math.Min(placed, 2), placed, FigureUnit.Count)));

        text.ShouldContain(expected);
        text.ShouldNotContain("med plassering kan ikke skilles fra vinneren");
    }

    [Fact]
    public void Best_on_a_channel_is_said_only_of_one_that_nobody_matches()
    {
        Write(Request).ShouldContain("**Best på telefon:** Nordlys Kraft, 97,3.");
        Write(With(figures => figures.Score("total(all|participant=elvebyen-kommune,channel=phone)", 99, 3))).ShouldContain("**Vinner på telefon:** Nordlys Kraft, 97,3.");
    }

    [Fact]
    public void Totals_that_differ_are_printed_so_that_they_do()
    {
        var text = Write(With(figures => figures.Ranked(
                new RankedParticipant("sognenett", 1, 95.64, 25, true) { Decimals = 2 }, new RankedParticipant("nordlys-kraft", 2, 95.61, 25, true) { Decimals = 2 })
            .Score("total(all|participant=nordlys-kraft)", 95.61, 25)));

        text.ShouldContain("Plass 1: Sognenett, 95,64 (");
        text.ShouldContain("Plass 2: Nordlys Kraft, 95,61 (");
    }

    [Fact]
    public void A_class_winner_is_printed_as_the_class_asks_and_not_the_whole_list()
    {
        var text = Write(With(figures => figures.Ranked(
            new RankedParticipant("sognenett", 1, 95.64, 25, true) { Decimals = 3 }, new RankedParticipant("elvebyen-kommune", 2, 95.639, 25, true) { Decimals = 3 },
            new RankedParticipant("nordlys-kraft", 3, 90.1, 25, true))));

        text.ShouldContain("**Strøm:** Sognenett, 95,6.");
        text.ShouldContain("Sognenett vant med et totalresultat på 95,640.");
    }

    [Fact]
    public void Equal_totals_are_a_shared_place_or_were_told_apart_by_the_tie_break()
    {
        var shared = Write(With(figures => figures.Ranked(
            new RankedParticipant("sognenett", 1, 95.64, 25, true), new RankedParticipant("nordlys-kraft", 2, 90.1, 25, true), new RankedParticipant("fjord-energi", 2, 90.1, 25, true))));
        var decided = Write(With(figures => figures.Ranked(new RankedParticipant("sognenett", 1, 95.64, 25, true), new RankedParticipant("nordlys-kraft", 2, 95.64, 25, true))) with
        {
            Programme = Request.Programme with { Rules = Request.Programme.Rules with { TieBreak = ["answered", "valued"] } },
        });

        shared.ShouldContain("Nordlys Kraft og Fjord Energi deler plass 2.");
        decided.ShouldContain("Sognenett og Nordlys Kraft har samme totalresultat. Rekkefølgen mellom dem følger reglene for likt resultat");
        decided.ShouldContain("avgjør andelen besvarte henvendelser, deretter scoren på «Følte du deg verdsatt");
    }

    [Fact]
    public void The_rules_that_the_award_has_are_told_and_no_others()
    {
        var programme = Request.Programme;
        var strict = programme with
        {
            Rules = programme.Rules with { WinnerFloor = 60.5m, MinimumClass = 0 },
            Participants = [.. programme.Participants.Select(each => each with { Planned = [new("phone", 10)] })],
        };

        var text = Write(Request with { Programme = strict });

        text.ShouldContain("minst 20 dialoger, fire femdeler av dem som var planlagt, og minst 3 i hver planlagte kanal.");
        text.ShouldContain("En vinner må ha et totalresultat på minst 60,5.");
        text.ShouldNotContain("En klasse får vinner");
        Write(Request).ShouldNotContain("planlagt");
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("da")]
    [InlineData("sv")]
    [InlineData("en")]
    public void A_season_with_hardly_a_figure_still_makes_sentences(string language)
    {
        var bare = new FixedFigures().Ranked(new RankedParticipant("sognenett", 1, 95, 25, true));

        var text = new PostRenderer(RealTemplates.Library, RealTemplates.In(language)).Render(SampleSeason.In(SamplePosts.Winners(bare), language)).Markdown;

        foreach (var half in (string[])["  ", " .", " ,", "..", "null", "**:**"]) text.ShouldNotContain(half);
        text.ShouldContain("Sognenett");
    }

    private static PostRequest With(Action<FixedFigures> change)
    {
        var request = SamplePosts.Winners();
        change((FixedFigures)request.Figures);
        return request with { Phase = Phase.Final };
    }

    private static string Write(PostRequest request) => new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(request).Markdown;
}
