using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// `regression(total|participant=x)`: the change that chance alone lets expect of a participant that was among the best or the worst tenth before.
/// </summary>
internal sealed class RegressionMeasure(PeriodTallies now, PeriodTallies before) : IMeasure
{
    private const int Tenth = 10;

    private readonly Lazy<IReadOnlyList<(string Participant, Moments Total)>> totals = new(() => TotalsOf(before));

    public string Name => "regression";

    public string Subject => Measurand.TotalOfAll.Id;

    public bool AppliesTo(Slice slice) => slice.Participant is { } participant && slice == new Slice(participant);

    public Reading? Read(Slice slice)
    {
        var at = totals.Value.Index().FirstOrDefault(each => each.Item.Participant == slice.Participant, (-1, default)).Index;
        var fewest = (totals.Value.Count + Tenth - 1) / Tenth;
        if (at < 0 || (at >= fewest && at < totals.Value.Count - fewest) || now.Of(slice).Dialogues == 0) return null;
        if (Reliability.Of([.. totals.Value.Select(each => each.Total)]) is not { } found) return null;
        var own = totals.Value[at].Total;
        var distance = own.Mean - (totals.Value.Sum(each => each.Total.Mean) / totals.Value.Count);
        return new Reading(ValueScale.Thousandths.Published(-(1 - found.OfMean(own.N)) * distance), own.N, FigureUnit.Points);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) => totals.Value.SelectMany(each => Ingredients.Sample($"{each.Participant} before", each.Total));

    /// <summary>Best first, of those with enough dialogues to be shown.</summary>
    private static List<(string Participant, Moments Total)> TotalsOf(PeriodTallies before) =>
    [
        .. before.Layout.Programme.Participants
            .Select(participant => (participant.Id, Total: Moments.Of(Measurand.TotalOfAll.ValuesOf(before.Of(new Slice(participant.Id))))))
            .Where(each => each.Total.N >= Math.Max(1, before.Layout.Programme.Rules.MinimumShown))
            .OrderByDescending(each => each.Total, Comparer<Moments>.Create((left, right) => left.CompareMeans(right)))
            .ThenBy(each => each.Id, StringComparer.Ordinal),
    ];
}
