namespace Pipeline.SelfHost.Tests.Support;

/// <summary>Ids that no other test of the run uses, since they share one storage.</summary>
public static class TestNames
{
    private static int last;

    public static string Next(string prefix) => FormattableString.Invariant($"{prefix}-{Interlocked.Increment(ref last)}");
}
