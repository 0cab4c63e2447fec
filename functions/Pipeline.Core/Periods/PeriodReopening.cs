namespace Pipeline.Core.Periods;

/// <summary>That a closed period was worked through again, as which version, why and when.</summary>
public sealed record PeriodReopening(int Version, string Reason, DateTimeOffset At)
{
    public const int LongestReason = 2100;

    /// <summary>How many of a period are kept, the newest; a row must hold them.</summary>
    public const int Most = 10;
}
