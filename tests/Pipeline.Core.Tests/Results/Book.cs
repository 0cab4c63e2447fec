using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing;

namespace Pipeline.Core.Tests.Results;

/// <summary>Figures straight from evaluations.</summary>
internal static class Book
{
    public static FigureBook Of(Programme programme, IEnumerable<Evaluation> evaluations, Phase phase = Phase.Running) =>
        new(programme, Counted.ByParticipant(programme, evaluations), phase);
}
