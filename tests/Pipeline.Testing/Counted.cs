using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Testing;

/// <summary>Tallies straight from evaluations.</summary>
public static class Counted
{
    public static Tally Of(TallyLayout layout, IEnumerable<Evaluation> evaluations)
    {
        var counter = new TallyCounter(layout);
        foreach (var evaluation in evaluations) counter.Add(layout.Code(evaluation));
        return counter.Take();
    }

    public static Dictionary<string, Tally> ByParticipant(Programme programme, IEnumerable<Evaluation> evaluations) =>
        ParticipantTallies.Of(programme, evaluations);
}
