using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

public sealed class RankingTests
{
    private static readonly Programme Award = Participants("ane", "bo", "cato", "dina", "eli");

    [Fact]
    public void Equal_totals_share_a_place_and_the_next_is_skipped()
    {
        var book = Book.Of(
            Award,
            [.. Dialogues("ane", 10, 4), .. Dialogues("bo", 10, 7), .. Dialogues("cato", 20, 14), .. Dialogues("dina", 10, 9), .. Dialogues("eli", 10, 1)]);

        book.Ranking.Select(row => (row.Participant, row.Rank)).ShouldBe([("dina", 1), ("bo", 2), ("cato", 2), ("ane", 4), ("eli", 5)]);
        book.Ranking[1].Value.ShouldBe(70);
        var place = book.Find("rank(total|participant=ane)").ShouldNotBeNull();
        (place.Value, place.N, place.Unit).ShouldBe((4, 10, "count"));
        (place.Low, place.High).ShouldBe((book.Ranking[3].RankLow, book.Ranking[3].RankHigh));
    }

    [Fact]
    public void Totals_that_differ_by_less_than_any_print_shows_do_not_share_a_place()
    {
        // 33.333 against 33.3330005: the same to six digits, but not as fractions.
        var programme = new ProgrammeBuilder()
            .WithQuestions(ProgrammeBuilder.Scored("q", "agent", ("full", 100_000), ("one", 33_333), ("more", 33_334), ("none", 0)))
            .WithParticipants([.. new[] { "ane", "bo" }.Select(id => ProgrammeBuilder.NewParticipant(id, id, "strom", Entitlement.Full))]).Build();
        var ane = Enumerable.Range(0, 5).Select(_ => New(programme, "ane").Answering("q", "one").Build());
        var bo = Enumerable.Range(0, 2000).Select(index => New(programme, "bo").Answering("q", index == 0 ? "more" : "one").Build());

        Book.Of(programme, [.. ane, .. bo]).Ranking.Select(row => (row.Participant, row.Rank)).ShouldBe([("bo", 1), ("ane", 2)]);
    }

    [Fact]
    public void While_the_season_runs_everybody_shown_has_a_place()
    {
        var ranking = Book.Of(Award, [.. Dialogues("ane", 5, 5), .. Dialogues("bo", 20, 1), .. Dialogues("cato", 4, 4)]).Ranking;

        ranking.Select(Place).ShouldBe(
        [
            new("ane", 1, 100, 5, false), new("bo", 2, 5, 20, true),
            new("cato", null, null, 4, false), new("dina", null, null, 0, false), new("eli", null, null, 0, false),
        ]);
    }

    [Fact]
    public void In_the_end_only_the_qualified_have_a_place()
    {
        var book = Book.Of(
            Award,
            [.. Dialogues("ane", 19, 19), .. Dialogues("bo", 20, 1), .. Dialogues("cato", 25, 5), .. Dialogues("eli", 4, 4)],
            Phase.Final);

        book.Ranking.Select(Place).ShouldBe(
        [
            new("cato", 1, 20, 25, true), new("bo", 2, 5, 20, true),
            new("ane", null, 100, 19, false), new("dina", null, null, 0, false), new("eli", null, null, 4, false),
        ]);
        book.Find("rank(total|participant=ane)").ShouldBeNull();
        book.FindSuppressed("rank(total|participant=ane)")!.Reason.ShouldBe("fewer than 20 dialogues");
        book.FindSuppressed("rank(total|participant=eli)")!.Reason.ShouldBe("fewer than 5 dialogues");
    }

    [Fact]
    public void An_unanswered_contact_counts_against_the_place()
    {
        var silent = Enumerable.Range(0, 5).Select(_ => New(Award, "ane").Ending(Outcome.NoReply).Build());

        var ranking = Book.Of(Award, [.. Dialogues("ane", 5, 5), .. silent, .. Dialogues("bo", 10, 6)]).Ranking;

        ranking.Take(2).Select(Place).ShouldBe([new("bo", 1, 60, 10, false), new("ane", 2, 50, 10, false)]);
    }

    [Fact]
    public void Somebody_who_left_the_programme_neither_counts_nor_has_a_row()
    {
        var book = Book.Of(Participants("ane"), [.. Dialogues("ane", 6, 6), .. Dialogues("bo", 6, 0)]);

        book.Ranking.Select(row => row.Participant).ShouldBe(["ane"]);
        book.Find("n(dialogues)")!.Value.ShouldBe(6);
    }

    /// <summary>The row without what the data say of the place.</summary>
    private static RankedParticipant Place(RankedParticipant row) => new(row.Participant, row.Rank, row.Value, row.N, row.Qualified);

    private static Programme Participants(params string[] ids) =>
        new ProgrammeBuilder().WithQuestions(ProgrammeBuilder.Scored("q", "agent", ("yes", 1), ("no", 0)))
            .WithParticipants([.. ids.Select(id => ProgrammeBuilder.NewParticipant(id, id, "strom", Entitlement.Full))]).Build();

    private static IEnumerable<Evaluation> Dialogues(string participant, int number, int yes) =>
        Enumerable.Range(0, number).Select(index => New(Award, participant).Answering("q", index < yes ? "yes" : "no").Build());

    private static EvaluationBuilder New(Programme programme, string participant) => new EvaluationBuilder(programme).About(participant);
}
