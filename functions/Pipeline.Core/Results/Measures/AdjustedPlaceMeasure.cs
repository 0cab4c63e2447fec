using Pipeline.Core.Results.Fairness;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// `rank(standardised|participant=x)`, the place by the adjusted totals, and `shift(total|participant=x)`, how many places higher that is than the
/// official one among those compared.
/// </summary>
internal sealed class AdjustedPlaceMeasure(string name, string subject, AdjustedStandings standings, Func<(int Official, int Adjusted, int Compared), int> value)
    : IMeasure
{
    public string Name => name;

    public string Subject => subject;

    public bool HidesFew => false;

    public static AdjustedPlaceMeasure Rank(AdjustedStandings standings) => new("rank", "standardised", standings, places => places.Adjusted);

    public static AdjustedPlaceMeasure Shift(AdjustedStandings standings) =>
        new("shift", Measurand.TotalOfAll.Id, standings, places => places.Official - places.Adjusted);

    public bool AppliesTo(Slice slice) => slice.Participant is { } participant && slice == new Slice(participant);

    public Reading? Read(Slice slice) =>
        standings.PlacesOf(slice.Participant!) is { } places ? new Reading(value(places), places.Compared, FigureUnit.Count) : null;

    public IEnumerable<Ingredient> Explain(Slice slice) => standings.Explain();
}
