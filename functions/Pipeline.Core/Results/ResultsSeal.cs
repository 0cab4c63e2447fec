namespace Pipeline.Core.Results;

/// <summary>Gives results the hash of what they hold now, after an erasure gave figures of a shopper another id.</summary>
public static class ResultsSeal
{
    public static PeriodResults Renew(PeriodResults results) =>
        results with { ContentHash = $"sha256:{Convert.ToHexStringLower(ResultsJson.HashContent(results))}" };
}
