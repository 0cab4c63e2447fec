using System.Globalization;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>Samples as a reader writes them: numbers apart by spaces, in tenths where a decimal point occurs.</summary>
internal static class Sample
{
    public static Multiset Of(params int[] values)
    {
        var sample = new Multiset();
        foreach (var value in values) sample.Add(value, 1);
        return sample;
    }

    public static Multiset Of(string values, int perUnit = 1) =>
        Of([.. values.Split(' ').Select(value => (int)(decimal.Parse(value, CultureInfo.InvariantCulture) * perUnit))]);
}
