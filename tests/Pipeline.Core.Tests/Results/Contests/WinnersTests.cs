using Pipeline.Core.Periods;
using Pipeline.Core.Results;
using static Pipeline.Core.Tests.Results.Contests.Field;

namespace Pipeline.Core.Tests.Results.Contests;

public sealed class WinnersTests
{
    private static readonly (string, string)[] Seven =
        [("ane", "strom"), ("bo", "strom"), ("cato", "strom"), ("dina", "strom"), ("eli", "offentlig"), ("finn", "offentlig"), ("gro", "offentlig")];

    [Fact]
    public void Nobody_has_won_while_the_season_runs()
    {
        var award = Of(rules => rules, Seven);

        Book.Of(award, Dialogues(award, "ane", 25, 25)).Winners.ShouldBeEmpty();
    }

    [Fact]
    public void The_highest_total_wins_overall_in_its_class_and_on_its_channel()
    {
        var award = Of(rules => rules with { MinimumClass = 2 }, Seven);
        var book = Book.Of(
            award,
            [
                .. Dialogues(award, "ane", 20, 15), .. Dialogues(award, "bo", 20, 16), .. Dialogues(award, "eli", 20, 10), .. Dialogues(award, "finn", 12, 6),
                .. Dialogues(award, "finn", 8, 8, "chat"),
            ],
            Phase.Final);

        Won(book, "all").ShouldBe(["bo"]);
        Won(book, "class=strom").ShouldBe(["bo"]);
        Won(book, "class=offentlig").ShouldBe(["finn"]);
        Won(book, "channel=phone").ShouldBe(["bo"]);
        Won(book, "channel=chat").ShouldBe(["finn"]);
        Reason(book, "channel=email").ShouldBe("no participant qualified");
        book.OnlyWinner().ShouldBe("bo");
    }

    [Fact]
    public void A_class_with_too_few_qualified_participants_has_no_winner()
    {
        var award = Of(rules => rules with { MinimumClass = 3 }, Seven);
        var book = Book.Of(
            award, [.. Dialogues(award, "eli", 20, 20), .. Dialogues(award, "finn", 20, 19), .. Dialogues(award, "gro", 19, 19)], Phase.Final);

        Won(book, "all").ShouldBe(["eli"]);
        Won(book, "class=offentlig").ShouldBeEmpty();
        Reason(book, "class=offentlig").ShouldBe("fewer than 3 participants qualified");
    }

    [Fact]
    public void Below_the_floor_nobody_wins_and_on_the_floor_somebody_does()
    {
        var award = Of(rules => rules with { WinnerFloor = 75 }, Seven);

        var below = Book.Of(award, Dialogues(award, "ane", 1000, 749), Phase.Final);
        var on = Book.Of(award, Dialogues(award, "ane", 20, 15), Phase.Final);

        Won(below, "all").ShouldBeEmpty();
        Reason(below, "all").ShouldBe("no total reaches the floor of 75");
        below.OnlyWinner().ShouldBeNull();
        below.Ranking[0].Rank.ShouldBe(1);
        Won(on, "all").ShouldBe(["ane"]);
    }

    [Fact]
    public void Equal_totals_share_the_win()
    {
        var award = Of(rules => rules, Seven);
        var book = Book.Of(award, [.. Dialogues(award, "ane", 20, 15), .. Dialogues(award, "bo", 40, 30)], Phase.Final);

        Won(book, "all").ShouldBe(["ane", "bo"]);
        book.OnlyWinner().ShouldBeNull();
    }

    [Fact]
    public void Few_dialogues_on_a_channel_make_nobody_best_on_it()
    {
        var award = Of(rules => rules with { ChannelDialoguesToWin = 8 }, Seven);
        var book = Book.Of(
            award, [.. Dialogues(award, "ane", 20, 15), .. Dialogues(award, "ane", 7, 7, "chat"), .. Dialogues(award, "bo", 12, 6), .. Dialogues(award, "bo", 8, 2, "chat")],
            Phase.Final);

        Won(book, "channel=chat").ShouldBe(["bo"]);
        book.Find("rank(total|participant=bo,channel=chat)")!.Value.ShouldBe(1);
        book.Find("rank(total|participant=ane,channel=chat)").ShouldBeNull();
    }

    private static IReadOnlyList<string> Won(FigureBook book, string scope) => book.Winners.Single(winner => winner.Scope == scope).Participants;

    private static string? Reason(FigureBook book, string scope) => book.Winners.Single(winner => winner.Scope == scope).Reason;
}
