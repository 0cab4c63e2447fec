using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Tallies;

/// <summary>Counts evaluations that are at hand, without a store.</summary>
public static class ParticipantTallies
{
    /// <summary>The tally of each participant that has evaluations, by its id.</summary>
    public static Dictionary<string, Tally> Of(Programme programme, IEnumerable<Evaluation> evaluations)
    {
        var layout = TallyLayout.Of(programme);
        return evaluations.GroupBy(evaluation => evaluation.Participant).ToDictionary(own => own.Key, own => Of(layout, own), StringComparer.Ordinal);
    }

    private static Tally Of(TallyLayout layout, IEnumerable<Evaluation> evaluations)
    {
        var counter = new TallyCounter(layout);
        foreach (var evaluation in evaluations) counter.Add(layout.Code(evaluation));
        return counter.Take();
    }
}
