using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>The hours of contact begin before they end.</summary>
internal static class HoursCheck
{
    public static IEnumerable<Fault> Check(Place programme)
    {
        var (from, through) = (programme["rules"]["hours"]["from"], programme["rules"]["hours"]["through"]);
        if (from.Text is { } first && through.Text is { } last && string.CompareOrdinal(first, last) >= 0)
            yield return through.Fault($"The hours of contact end at {last}, not after they begin at {first}.");
    }
}
