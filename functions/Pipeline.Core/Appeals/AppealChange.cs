using Pipeline.Core.Evaluations;
using Pipeline.Core.Json;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Appeals;

/// <summary>
/// What an appeal would change: answers by question (null or empty for a blank), how the contact ended, its channel; null changes nothing. Or the evaluation is
/// withdrawn, and then nothing else of it changes.
/// </summary>
public sealed record AppealChange(IReadOnlyDictionary<string, string?> Answers, Outcome? Outcome, string? Channel, bool Withdraw)
{
    /// <summary>The evaluation as it would be; null when it is withdrawn.</summary>
    public Evaluation? ApplyTo(Evaluation evaluation)
    {
        if (Withdraw) return null;
        var answers = new Dictionary<string, string>(evaluation.Answers, StringComparer.Ordinal);
        foreach (var (question, answer) in Answers)
        {
            if (string.IsNullOrEmpty(answer)) answers.Remove(question);
            else answers[question] = answer;
        }

        return evaluation with { Answers = answers, Outcome = Outcome ?? evaluation.Outcome, Channel = Channel ?? evaluation.Channel };
    }

    /// <summary>Why it cannot be made of the evaluation: what the programme does not know, or a change that changes nothing.</summary>
    public IReadOnlyList<Fault> FaultsIn(Programme programme, StoredEvaluation stored)
    {
        if (Withdraw)
        {
            return Answers.Count > 0 || Outcome is not null || Channel is not null
                ? [new Fault("/change/withdraw", "A withdrawal changes nothing else; leave out the rest.")]
                : stored.State == EvaluationState.Withdrawn ? [new Fault("/change/withdraw", "The evaluation is withdrawn already.")] : [];
        }

        var unknown = Answers.Keys.Where(each => programme.FindQuestion(each) is null)
            .Select(each => new Fault(JsonPointer.Child("/change/answers", each), $"There is no question {Wording.Quoted(each)} in the programme."));
        var changed = ApplyTo(stored.Evaluation)!;
        List<Fault> faults =
        [
            .. unknown,
            .. EvaluationCheck.Against(programme, changed).Select(fault => fault with { Pointer = $"/change{fault.Pointer}" }),
        ];
        if (faults.Count == 0 && EvaluationHash.Of(changed) == stored.ContentHash) faults.Add(new Fault("/change", "This changes nothing of the evaluation."));
        return [.. faults.DistinctBy(fault => fault.Pointer)];
    }
}
