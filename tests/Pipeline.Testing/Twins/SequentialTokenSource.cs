using System.Globalization;
using Pipeline.Core.Reports;

namespace Pipeline.Testing.Twins;

/// <summary>Tokens that can be foreseen, 22 characters like real ones. Every source has a number of its own, so two never give the same token.</summary>
public sealed class SequentialTokenSource : ITokenSource
{
    private static int sources;

    private readonly int source = Interlocked.Increment(ref sources);
    private int last;

    public string Next() => string.Create(CultureInfo.InvariantCulture, $"token-{source:0000000}-{Interlocked.Increment(ref last):00000000}");
}
