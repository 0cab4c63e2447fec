using Pipeline.Rendering.Ledgers;

namespace Pipeline.Rendering.Verification;

/// <summary>Tells two numbers that changed places: side by side in the draft, but nearer to one another the other way round in the ledger.</summary>
internal sealed class OrderCheck
{
    private readonly Dictionary<string, List<int>> places;

    public OrderCheck(IReadOnlyList<LedgerEntry> entries) => places = entries.Where(IsOrdered)
        .Select((entry, place) => (Printed: DraftMarker.Plain(entry.Printed), place))
        .GroupBy(each => each.Printed, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(each => each.place).ToList(), StringComparer.Ordinal);

    /// <summary>Whether the entry has a place among the others; given and fixed words may stand anywhere.</summary>
    public static bool IsOrdered(LedgerEntry entry) => !entry.IsGiven && entry.Kind != "wording";

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
