using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Core.Evaluations;

/// <summary>
/// Instants on the wire: ISO 8601 with an offset, `2026-01-14T10:32:00+01:00` or `…Z`. A time without offset is no instant.
/// </summary>
public static partial class WireTimes
{
    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        return IsoWithOffset().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }

    [GeneratedRegex(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex IsoWithOffset();
}
