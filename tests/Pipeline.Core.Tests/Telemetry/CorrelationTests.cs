using Pipeline.Core.Telemetry;

namespace Pipeline.Core.Tests.Telemetry;

public sealed class CorrelationTests
{
    /// <summary>It stands in mails and logs that are kept, so it may not change.</summary>
    [Fact]
    public void It_follows_from_programme_and_period_alone() => Correlation.Of("prisen-2026", "2026-W05").ShouldBe("df4a07a5e91058444d8f90769e7df93c");

    [Fact]
    public void Another_period_or_programme_has_another() => new[]
    {
        Correlation.Of("a", "season"), Correlation.Of("b", "season"), Correlation.Of("a", "2026-02"), Correlation.Of("a", "alerts-2026-W05"),
    }.ShouldBeUnique();
}
