using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Desk;
using Pipeline.Functions.Tests.Http;

namespace Pipeline.Functions.Tests.Desk;

public sealed class DeskAppealChangeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_that_leaves_everything_as_it_is_changes_nothing()
    {
        var (stored, _) = await PlayAsync();

        var change = Read(("answer.good", "yes"), ("outcome", "answered"), ("channel", "phone")).OnlyWhatChanges(stored.Evaluation);

        change.Fields.ShouldBeEmpty();
    }

    [Fact]
    public void Fields_make_the_change_that_they_came_from_again()
    {
        var change = Read(("answer.good", ""), ("answer.nps", "3"), ("outcome", "no-reply"), ("withdraw", "yes"));

        var again = DeskAppealChange.Read(change.Fields)!;

        again.Fields.ShouldBe(change.Fields);
        again.Change.Answers["good"].ShouldBeNull();
        again.Change.Outcome.ShouldBe(Outcome.NoReply);
    }

    [Fact]
    public void An_address_that_says_nothing_of_a_change_asks_for_none() =>
        DeskAppealChange.Read([new("done", "appeal-waits")]).ShouldBeNull();

    [Fact]
    public async Task Another_change_evaluation_state_or_definition_has_another_seal()
    {
        var (stored, known) = await PlayAsync();
        var change = Read(("answer.good", "no"));

        string[] seals =
        [
            change.SealOn(stored, known), Read(("answer.good", "")).SealOn(stored, known), change.SealOn(stored with { ContentHash = "other" }, known),
            change.SealOn(stored with { State = EvaluationState.Rejected }, known), change.SealOn(stored, known with { DefinitionHash = "other" }),
        ];

        seals.ShouldBeUnique();
        change.SealOn(stored, known).ShouldBe(seals[0]);
    }

    private static DeskAppealChange Read(params (string Name, string Value)[] fields) =>
        DeskAppealChange.Read(fields.Select(each => new KeyValuePair<string, string>(each.Name, each.Value)))!;

    private static async Task<(StoredEvaluation Stored, KnownProgramme Known)> PlayAsync()
    {
        var pipeline = await AppealAward.PlayAsync();
        var stored = await pipeline.Evaluations.FindAsync(new ParticipantKey(AppealAward.Id, AppealAward.Participant), "nordlys-kraft-0", Cancellation);
        return (stored!, pipeline.Known);
    }
}
