using System.Globalization;
using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Filling;

/// <summary>The units that a wait is told in, and waits in them.</summary>
public static class WaitUnit
{
    public const string Minutes = "minutes";

    private static readonly (string Word, int Seconds)[] Units = [("seconds", 1), (Minutes, 60), ("hours", 3600), ("days", 86_400)];

    public static IReadOnlyList<string> All { get; } = [.. Units.Select(unit => unit.Word)];

    /// <summary>Whole seconds; null when it is no wait, or one longer than an evaluation may tell of.</summary>
    public static int? Read(string number, string unit)
    {
        var seconds = Units.FirstOrDefault(each => each.Word == unit).Seconds;
        if (seconds == 0 || number.Length > 9) return null;
        return decimal.TryParse(number.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value * seconds <= EvaluationLimits.WaitSeconds
            ? (int)decimal.Round(value * seconds)
            : null;
    }

    /// <summary>The wait in the longest unit in which it is whole.</summary>
    public static (string Number, string Unit) Write(int seconds)
    {
        var (word, length) = seconds == 0 ? Units[1] : Units.Last(unit => seconds % unit.Seconds == 0);
        return ((seconds / length).ToString(CultureInfo.InvariantCulture), word);
    }
}
