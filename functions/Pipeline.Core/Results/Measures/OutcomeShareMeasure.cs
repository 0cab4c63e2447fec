using Pipeline.Core.Evaluations;
using Pipeline.Core.Results.Disclosure;

namespace Pipeline.Core.Results.Measures;

/// <summary>`share(outcome=answered)`: how the contacts ended.</summary>
internal sealed class OutcomeShareMeasure(Outcome outcome, PeriodTallies tallies) : IMeasure
{
    public string Name => "share";

    public string Subject { get; } = $"outcome={WireNames.Of(outcome)}";

    public IReadOnlyList<string> Groups => [FigureGroup.Contacts];

    public Reading? Read(Slice slice)
    {
        var counts = tallies.Of(slice);
        return counts.Dialogues == 0 ? null : Reading.OfShare(counts.Outcome(outcome), counts.Dialogues, FigureUnit.Percent);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
        [Ingredients.Number("contacts that ended so", tallies.Of(slice).Outcome(outcome)), Ingredients.Number("contacts", tallies.Of(slice).Dialogues)];
}
