using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Results.Measures;

/// <summary>`share(outcome=answered)`: how the contacts ended.</summary>
internal sealed class OutcomeShareMeasure(Outcome outcome, PeriodTallies tallies) : IMeasure
{
    public string Name => "share";

    public string Subject { get; } = $"outcome={WireNames.Of(outcome)}";

    public Reading? Read(Slice slice)
    {
        var counts = tallies.Of(slice);
        return counts.Dialogues == 0 ? null : Reading.OfShare(counts.Outcome(outcome), counts.Dialogues, FigureUnit.Percent);
    }
}
