using Pipeline.Core.Results.Disclosure;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Measures;

/// <summary>`quantile(wait;0.5)`: seconds waited, an unanswered contact counting as an endless wait. A tail needs more dialogues.</summary>
internal sealed class WaitQuantileMeasure(int hundredths, int minimum, PeriodTallies tallies) : IMeasure
{
    private readonly Lazy<bool> measured = new(() => tallies.Of(default).Waits.N > 0);

    /// <summary>Each published quantile in hundredths, with the fewest dialogues that leave observations beyond it.</summary>
    public static IReadOnlyList<(int Hundredths, int Minimum)> Published { get; } = [(25, 5), (50, 5), (75, 5), (90, 20), (95, 40)];

    public string Name => "quantile";

    public string Subject { get; } = FigureId.WaitQuantile(hundredths).Subject;

    public IReadOnlyList<string> Groups => [FigureGroup.Contacts];

    public Reading? Read(Slice slice)
    {
        var counts = tallies.Of(slice);
        var n = counts.Waits.N + counts.Unanswered;

        // Where nobody notes the wait, an unanswered contact says nothing about it.
        if (n == 0 || !measured.Value) return null;
        if (n < minimum) return Reading.Hidden(n, FigureUnit.Seconds, SuppressionReason.FewerThan(minimum));
        return Quantile.Of(counts.Waits, counts.Unanswered, hundredths) is { } seconds
            ? new Reading(seconds, n, FigureUnit.Seconds)
            : Reading.Hidden(n, FigureUnit.Seconds, SuppressionReason.BeyondAnswered);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) =>
        [.. Ingredients.Sample("seconds waited", tallies.Of(slice).Waits), Ingredients.Number("not answered", tallies.Of(slice).Unanswered)];
}
