namespace Pipeline.Core.Statistics;

/// <summary>p-values adjusted so that the probability of any false claim among them stays below the level (Holm 1979).</summary>
public static class Holm
{
    /// <summary>In the order given; ties get the same value, as R's p.adjust gives it.</summary>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> p)
    {
        var order = PValues.Ascending(p);
        var adjusted = new double[p.Count];
        var largest = 0.0;
        for (var at = 0; at < order.Length; at++)
        {
            largest = Math.Max(largest, Math.Min(1, (p.Count - at) * p[order[at]]));
            adjusted[order[at]] = largest;
        }

        return adjusted;
    }
}
