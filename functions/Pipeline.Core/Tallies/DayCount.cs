namespace Pipeline.Core.Tallies;

/// <summary>
/// One day's stored tally (null when never counted) and mark (null when nothing waits to be counted), each with an opaque version.
/// </summary>
public sealed record DayCount(DateOnly Day, CountedTally? Counted, string? CountedVersion, string? MarkVersion)
{
    /// <summary>The span that marked the day last (`TraceParent`); null when nothing traced it.</summary>
    public string? MarkTrace { get; init; }
}
