using System.Diagnostics;

namespace Pipeline.Rendering.Functions;

/// <summary>
/// A wait in seconds in the unit that a reader thinks in: whole seconds under two minutes, whole minutes under two hours, then hours and, from
/// two days, days with one decimal. The unit is a key into the locale's plurals.
/// </summary>
internal readonly record struct Duration(decimal Amount, int Decimals, string Unit)
{
    private const int Minute = 60, Hour = 60 * Minute, Day = 24 * Hour;

    /// <summary>Every key; a locale must have a plural of each.</summary>
    public static IReadOnlyList<string> Units { get; } = ["second", "minute", "hour", "day"];

    public static Duration Of(double seconds) => seconds switch
    {
        < 0 => throw new UnreachableException($"Nobody waits {seconds} seconds."),
        < 2 * Minute => new(Rounding.Round(seconds, 0), 0, Units[0]),
        < 2 * Hour => new(Rounding.Round(seconds / Minute, 0), 0, Units[1]),
        < 2 * Day => new(Rounding.Round(seconds / Hour, 1), 1, Units[2]),
        _ => new(Rounding.Round(seconds / Day, 1), 1, Units[3]),
    };
}
