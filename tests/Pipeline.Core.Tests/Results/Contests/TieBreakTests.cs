using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;
using static Pipeline.Core.Tests.Results.Contests.Field;

namespace Pipeline.Core.Tests.Results.Contests;

public sealed class TieBreakTests
{
    private static readonly (string, string)[] Three = [("ane", "strom"), ("bo", "strom"), ("cato", "strom")];

    [Fact]
    public void The_share_of_answered_contacts_breaks_a_tie_where_the_rules_say_so()
    {
        var award = Of(rules => rules with { TieBreak = [Rules.Answered] }, Three);
        var book = Book.Of(
            award,
            [
                .. Dialogues(award, "ane", 8, 5), .. Silence(award, "ane", 2), .. Dialogues(award, "bo", 10, 5), .. Dialogues(award, "cato", 10, 6),
            ]);

        book.Ranking.Select(row => (row.Participant, row.Rank)).ShouldBe([("cato", 1), ("bo", 2), ("ane", 3)]);
    }

    [Fact]
    public void Without_a_published_rule_the_place_is_shared()
    {
        var award = Of(rules => rules, Three);
        var book = Book.Of(award, [.. Dialogues(award, "ane", 8, 5), .. Silence(award, "ane", 2), .. Dialogues(award, "bo", 10, 5)]);

        book.Ranking.Take(2).Select(row => (row.Participant, row.Rank)).ShouldBe([("ane", 1), ("bo", 1)]);
    }

    [Fact]
    public void A_question_breaks_the_tie_that_the_share_of_answered_leaves()
    {
        var award = new ProgrammeBuilder().WithWeights(0, 0, 0, 0).WithRules(rules => rules with { TieBreak = [Rules.Answered, "valued"] })
            .WithQuestions(ProgrammeBuilder.Scored("welcome", "welcome", ("yes", 1), ("no", 0)), ProgrammeBuilder.Scored("valued", "agent", ("yes", 1), ("no", 0)))
            .WithParticipants([.. Three.Select(each => ProgrammeBuilder.NewParticipant(each.Item1, each.Item1, each.Item2, Entitlement.Full))]).Build();
        var book = Book.Of(
            award,
            [
                .. Enumerable.Range(0, 6).Select(_ => new EvaluationBuilder(award).About("ane").Answering("welcome", "yes").Answering("valued", "no").Build()),
                .. Enumerable.Range(0, 6).Select(_ => new EvaluationBuilder(award).About("bo").Answering("welcome", "no").Answering("valued", "yes").Build()),
            ]);

        book.Ranking.Take(2).Select(row => (row.Participant, row.Rank, row.Value)).ShouldBe([("bo", 1, 50d), ("ane", 2, 50d)]);
    }

    [Fact]
    public void Totals_that_differ_only_in_hundredths_are_printed_with_more_decimals()
    {
        var award = Of(rules => rules, Three);
        var book = Book.Of(award, [.. Dialogues(award, "ane", 3000, 2701), .. Dialogues(award, "bo", 3000, 2700), .. Dialogues(award, "cato", 10, 3)]);

        book.Ranking.Select(row => (row.Participant, row.Decimals)).ShouldBe([("ane", 2), ("bo", 2), ("cato", 1)]);
    }
}
