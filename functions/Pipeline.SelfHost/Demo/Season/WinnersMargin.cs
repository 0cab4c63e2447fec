using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// Keeps the winner strictly first by the contract's total: a participant that would tie or pass it gets lower marks on
/// questions nobody counts in the shape, one at a time, until it no longer does.
/// </summary>
internal sealed class WinnersMargin
{
    private static readonly string[] Untouched = ["welcome", "valued", "would-buy", "answered-in-time", "expectation"];

    private readonly Programme programme;
    private readonly AnswerSheet sheet;
    private readonly (long Sum, int Contacts) winner;

    public WinnersMargin(Programme programme, AnswerSheet sheet, IReadOnlyList<DialogueDraft> winnersDialogues)
    {
        (this.programme, this.sheet) = (programme, sheet);
        winner = (Sum(winnersDialogues), winnersDialogues.Count);
    }

    public void Keep(IReadOnlyList<DialogueDraft> drafts, SeededRandom random)
    {
        while (Sum(drafts) * winner.Contacts >= winner.Sum * drafts.Count) Lower(drafts, random);
    }

    private long Sum(IReadOnlyList<DialogueDraft> drafts) =>
        drafts.Where(draft => draft.Outcome == Outcome.Answered).Sum(draft => (long)(DialogueScore.Of(programme, draft.Answers).Total ?? 0));

    private void Lower(IReadOnlyList<DialogueDraft> drafts, SeededRandom random)
    {
        var candidates = drafts.SelectMany(draft => draft.Answers
            .Where(answer => programme.FindQuestion(answer.Key)!.MaxPoints > 0)
            .Where(answer => !Untouched.Contains(answer.Key) && sheet.BestAnswers(answer.Key)[^1] != answer.Value)
            .Select(answer => (draft.Answers, Question: answer.Key))).ToList();
        if (candidates.Count == 0) throw new InvalidOperationException("The season's counts leave no room for the winner to be first.");
        var (answers, question) = candidates[random.Below(candidates.Count)];
        var best = sheet.BestAnswers(question).ToList();
        answers[question] = best[best.IndexOf(answers[question]) + 1];
    }
}
