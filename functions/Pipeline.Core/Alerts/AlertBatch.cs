namespace Pipeline.Core.Alerts;

/// <summary>
/// The alerts of a programme that leave together, by the ISO week at whose start they do, and the threshold that they were collected by. `Tag` is the
/// store's version, null before the first save.
/// </summary>
public sealed record AlertBatch(string Programme, string Week, decimal Below, AlertBatchState State, DateTimeOffset ChangedAt, string? Tag)
{
    /// <summary>What stands in place of a period in the keys of the batch's deliveries, so that they are accounted for apart from reports.</summary>
    public string DeliveryPeriod => $"alerts-{Week}";
}
