using System.Globalization;

namespace Pipeline.Testing;

/// <summary>Ids that no other test of the assembly uses, so that tests can share one storage account.</summary>
public static class TestIds
{
    private static int last;

    public static string Next(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Interlocked.Increment(ref last):0000}");
}
