using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>The evaluation beside an appeal: what was answered, and what could be chosen instead. `ChosenOutcome` and `ChosenChannel` are what the change says.</summary>
public sealed record DeskAppealEvaluation(
    string Address, string OccurredAt, string State, int Revision, string Outcome, string Channel, string ChosenOutcome, string ChosenChannel, bool Withdraw,
    IReadOnlyList<DeskAppealQuestion> Questions, IReadOnlyList<DeskComment> Comments, IReadOnlyList<string> Outcomes, IReadOnlyList<DeskChoice> Channels)
{
    public static DeskAppealEvaluation Of(Programme programme, StoredEvaluation stored, DeskAppealChange? change, string language)
    {
        var evaluation = stored.Evaluation;
        var (outcome, channel) = (change?.Change.Outcome ?? evaluation.Outcome, change?.Change.Channel ?? evaluation.Channel);
        return new DeskAppealEvaluation(
            DeskReviewList.AddressOf(programme.Id, evaluation.Participant, evaluation.Id), DeskOverview.Local(programme, evaluation.OccurredAt),
            stored.State.ToString().ToLowerInvariant(), stored.Revision, WireNames.Of(evaluation.Outcome),
            programme.FindChannel(evaluation.Channel)?.Name.In(language) ?? evaluation.Channel, WireNames.Of(outcome), channel, change?.Change.Withdraw ?? false,
            [
                .. programme.Questions.Where(question => question.AppliesTo(evaluation.Channel) || question.AppliesTo(channel) || evaluation.Answers.ContainsKey(question.Id))
                    .Select(question => DeskAppealQuestion.Of(question, evaluation, change, language)),
            ],
            [.. programme.Comments.Where(field => evaluation.Comments.ContainsKey(field.Id)).Select(field => new DeskComment(field.Name.In(language), evaluation.Comments[field.Id]))],
            WireNames.Outcomes,
            [.. programme.Channels.Select(each => new DeskChoice(each.Id, each.Name.In(language)))]);
    }
}
