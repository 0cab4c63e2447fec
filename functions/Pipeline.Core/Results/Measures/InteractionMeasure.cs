using Pipeline.Core.Results.Fairness;

namespace Pipeline.Core.Results.Measures;

/// <summary>`interaction(total)`: the p-value that channels matter alike to all participants, which the adjusted totals take for granted.</summary>
internal sealed class InteractionMeasure(AdjustedStandings standings) : IMeasure
{
    public string Name => "interaction";

    public string Subject => Measurand.TotalOfAll.Id;

    public bool AppliesTo(Slice slice) => slice == default;

    public Reading? Read(Slice slice) =>
        standings.Scores?.Interaction is { } test ? new Reading(test.P, standings.Mix.Sum(), FigureUnit.Probability) : null;

    public IEnumerable<Ingredient> Explain(Slice slice) => standings.Explain();
}
