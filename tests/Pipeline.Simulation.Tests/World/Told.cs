using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Simulation.Tests.World;

/// <summary>
/// One dialogue as the world knows it: what was acknowledged of it last, and in which state it must be. While somebody still waits for an answer about it, nobody can say.
/// </summary>
internal sealed class Told(Programme programme, Evaluation first)
{
    public Programme Programme => programme;

    public string Id => first.Id;

    public ParticipantKey Participant => new(first.Programme, first.Participant);

    public Evaluation First => first;

    /// <summary>Every content that may ever have been kept.</summary>
    public List<Evaluation> Sent { get; } = [];

    /// <summary>The content that must be kept; null until one was acknowledged.</summary>
    public Evaluation? Kept { get; private set; }

    public EvaluationState State { get; private set; }

    public int Revisions { get; private set; }

    /// <summary>Whether somebody is at it and was not answered yet.</summary>
    public bool IsBusy { get; set; }

    public bool Counts => Kept is not null && State == EvaluationState.Approved;

    public DateOnly Day => programme.LocalDay(Kept!.OccurredAt);

    private EvaluationState Arriving => programme.Rules.ManualReview ? EvaluationState.Pending : EvaluationState.Approved;

    /// <summary>A content was acknowledged. The one that is there already changes nothing.</summary>
    public void Take(Evaluation content)
    {
        if (Kept is not null && IsSame(Kept, content)) return;
        (Kept, State, Revisions) = (content, Arriving, Revisions + 1);
    }

    /// <summary>As above, by an appeal: it stays in the state of review in which it was.</summary>
    public void Correct(Evaluation content)
    {
        if (!IsSame(Kept!, content)) (Kept, Revisions) = (content, Revisions + 1);
    }

    public void Decide(EvaluationState state) => State = state;

    /// <summary>Apart from the shopper, whom an erasure may have hidden.</summary>
    public static bool IsSame(Evaluation one, Evaluation other) =>
        one.OccurredAt == other.OccurredAt && one.Channel == other.Channel && one.Outcome == other.Outcome && one.Participant == other.Participant
        && one.Answers.Count == other.Answers.Count && one.Answers.All(each => other.Answers.GetValueOrDefault(each.Key) == each.Value);
}
