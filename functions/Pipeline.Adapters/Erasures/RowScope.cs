using Azure.Data.Tables;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Erasures;

namespace Pipeline.Adapters.Erasures;

/// <summary>Which rows of a table are a programme's.</summary>
internal static class RowScope
{
    private const string Programme = "Programme";

    /// <summary>What the service is asked for; null for every row, which `Holds` then parts.</summary>
    public static string? Filter(string table, Erasure erasure) => table switch
    {
        TableNames.Audit or TableNames.Quarantine or TableNames.ContactTokens or TableNames.ReportTokens or TableNames.Subscribers => null,
        _ => ByPartition(TableKeys.Join(erasure.Programme)),
    };

    public static bool Holds(string table, TableEntity row, Erasure erasure) => table switch
    {
        TableNames.Audit => true,
        TableNames.Quarantine => erasure.Forms.Contains(TableKeys.Split(row.PartitionKey)[0]),
        TableNames.ContactTokens or TableNames.ReportTokens => row.GetString(Programme) == erasure.Programme,
        TableNames.Subscribers => TableKeys.Split(row.PartitionKey)[0] == erasure.Programme
            || row.GetString(Programme) is { } key && TableKeys.Split(key)[0] == erasure.Programme,
        _ => TableKeys.Split(row.PartitionKey)[0] == erasure.Programme,
    };

    private static string ByPartition(string key) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {key} or (PartitionKey ge {key + "~"} and PartitionKey lt {key + "~~"})");
}
