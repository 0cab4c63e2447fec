using System.Globalization;

namespace Pipeline.Functions.Desk;

/// <summary>Scores as the desk's languages write them, with one decimal, rounded half away from zero.</summary>
internal static class DeskNumbers
{
    public static string? Score(decimal? value, string language) => value is { } score
        ? Math.Round(score, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', language == "en" ? '.' : ',')
        : null;
}
