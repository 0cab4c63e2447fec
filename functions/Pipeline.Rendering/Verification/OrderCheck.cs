using Pipeline.Rendering.Ledgers;

namespace Pipeline.Rendering.Verification;

/// <summary>
/// Tells two numbers that changed places: side by side in the draft, but nearer to one another the other way round in the ledger.
/// </summary>
internal sealed class OrderCheck
{
    private readonly Dictionary<string, List<int>> places;

    public OrderCheck(IReadOnlyList<LedgerEntry> entries)
    {
        var anywhere = entries.Where(entry => entry.Kind == "wording" || DraftMarker.MayBeRepeated(entry))
            .Select(entry => DraftMarker.Plain(entry.Printed)).ToHashSet(StringComparer.Ordinal);
        places = entries.Select(entry => DraftMarker.Plain(entry.Printed)).Where(printed => !anywhere.Contains(printed))
            .Select((printed, place) => (printed, place))
            .GroupBy(each => each.printed, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(each => each.place).ToList(), StringComparer.Ordinal);
    }

    /// <summary>Whether the entry has a place among the others; names, quotes and fixed words may stand anywhere.</summary>
    public bool HasPlace(LedgerEntry entry) => places.ContainsKey(entry.Printed);

    public bool ChangedPlaces(LedgerEntry first, LedgerEntry second) =>
        first.Printed != second.Printed && Nearest(second, first) < Nearest(first, second);

    private int Nearest(LedgerEntry first, LedgerEntry second)
    {
        var nearest = int.MaxValue;
        foreach (var from in places[first.Printed])
            foreach (var to in places[second.Printed])
                if (to > from) nearest = Math.Min(nearest, to - from);
        return nearest;
    }
}
