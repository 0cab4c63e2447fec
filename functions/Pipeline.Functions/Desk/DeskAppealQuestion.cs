using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>A question of an appealed evaluation: what was answered (null for a blank), what may be, and what is chosen by code (empty for a blank).</summary>
public sealed record DeskAppealQuestion(string Id, string Text, string? Answer, string? Points, string Chosen, bool Changed, IReadOnlyList<DeskChoice> Choices)
{
    public static DeskAppealQuestion Of(Question question, Evaluation evaluation, DeskAppealChange? change, string language)
    {
        var now = evaluation.Answers.GetValueOrDefault(question.Id);
        var chosen = change is not null && change.Change.Answers.TryGetValue(question.Id, out var other) ? other : now;
        var option = question.Options.FirstOrDefault(each => each.Code == now);
        return new DeskAppealQuestion(
            question.Id, question.Text.In(language), option?.Text?.In(language) ?? now,
            question.MaxPoints > 0 && option is not null ? FormattableString.Invariant($"{option.Points}/{question.MaxPoints}") : null,
            chosen ?? "", chosen != now, ChoicesOf(question, language));
    }

    private static IReadOnlyList<DeskChoice> ChoicesOf(Question question, string language) =>
        [.. Enumerable.Range(0, question.AnswerCount).Select(question.AnswerAt).Select(code => new DeskChoice(code, question.Options.FirstOrDefault(each => each.Code == code)?.Text?.In(language) ?? code))];
}
