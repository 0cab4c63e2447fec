using System.Globalization;
using Pipeline.Core.Periods;

namespace Pipeline.Rendering.Locales;

/// <summary>How days are written. Patterns hold `{day}`, `{month}`, `{year}`; a span holds `{from}`, `{through}`.</summary>
internal sealed record DateFormats
{
    public required IReadOnlyList<string> Months { get; init; }
    public required string Day { get; init; }
    public required string DayWithoutYear { get; init; }
    public required string Month { get; init; }
    public required string Days { get; init; }

    public string Write(DateOnly day) => Fill(Day, day);

    public string WriteMonth(DateOnly day) => Fill(Month, day);

    /// <summary>A span within one year names the year once.</summary>
    public string Write(DayRange days) => Days
        .Replace("{from}", Fill(days.From.Year == days.Through.Year ? DayWithoutYear : Day, days.From), StringComparison.Ordinal)
        .Replace("{through}", Write(days.Through), StringComparison.Ordinal);

    private string Fill(string pattern, DateOnly day) => pattern
        .Replace("{day}", day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", Months[day.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
