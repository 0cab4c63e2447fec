using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Tests.Results;

/// <summary>Figures straight from evaluations.</summary>
internal static class Book
{
    public static FigureBook Of(Programme programme, IEnumerable<Evaluation> evaluations, Phase phase = Phase.Running) =>
        new(programme, Count(programme, evaluations), phase);

    public static Dictionary<string, Tally> Count(Programme programme, IEnumerable<Evaluation> evaluations)
    {
        var layout = new TallyLayout(programme);
        var tallies = new Dictionary<string, Tally>();
        foreach (var evaluation in evaluations)
        {
            if (!tallies.TryGetValue(evaluation.Participant, out var tally)) tallies[evaluation.Participant] = tally = new Tally(layout);
            tally.Add(evaluation);
        }

        return tallies;
    }
}
