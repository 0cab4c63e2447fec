namespace Pipeline.Core.Statistics;

/// <summary>p-values adjusted so that the expected share of false claims among those made stays below the level (Benjamini and Hochberg 1995).</summary>
public static class BenjaminiHochberg
{
    /// <summary>In the order given; ties get the same value, as R's p.adjust gives it.</summary>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> p)
    {
        var order = PValues.Ascending(p);
        var adjusted = new double[p.Count];
        var smallest = 1.0;
        for (var at = order.Length - 1; at >= 0; at--)
        {
            smallest = Math.Min(smallest, p[order[at]] * p.Count / (at + 1));
            adjusted[order[at]] = smallest;
        }

        return adjusted;
    }
}
