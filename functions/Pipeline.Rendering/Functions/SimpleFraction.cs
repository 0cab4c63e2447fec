using System.Globalization;

namespace Pipeline.Rendering.Functions;

/// <summary>A share as "1 of 4": the nearest of halves, thirds, quarters, fifths and tenths, if it is near enough to be called that.</summary>
internal readonly record struct SimpleFraction(int Parts, int Whole)
{
    private static readonly SimpleFraction[] All =
    [
        new(1, 2), new(1, 3), new(2, 3), new(1, 4), new(3, 4), new(1, 5), new(2, 5), new(3, 5), new(4, 5), new(1, 10), new(9, 10),
    ];

    /// <summary>How many points the printed share may be away.</summary>
    public static string Tolerance => MaximumDistance.ToString(CultureInfo.InvariantCulture);

    private static decimal MaximumDistance => 1.5m;

    /// <summary>Null when no fraction is near enough; of two equally near ones the simpler.</summary>
    public static SimpleFraction? Near(decimal percent)
    {
        var nearest = All.MinBy(fraction => fraction.Distance(percent));
        return nearest.Distance(percent) <= MaximumDistance ? nearest : null;
    }

    private decimal Distance(decimal percent) => Math.Abs(percent - (100m * Parts / Whole));
}
