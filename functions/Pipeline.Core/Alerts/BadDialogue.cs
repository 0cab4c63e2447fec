using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Alerts;

/// <summary>Whether an evaluation is to be told. A contact that nobody answered has no dialogue and so no score to tell.</summary>
internal static class BadDialogue
{
    private const int Thousandths = 1000;

    public static bool Is(Programme programme, StoredEvaluation stored, decimal below) =>
        stored.State == EvaluationState.Approved
        && stored.Evaluation.Outcome == Outcome.Answered
        && DialogueScore.Of(programme, stored.Evaluation.Answers).Total is { } milli
        && milli < below * Thousandths;
}
