using System.Globalization;
using Azure.Data.Tables;

namespace Pipeline.Adapters.Tables;

/// <summary>Times as ISO 8601 text, because a date property keeps the instant and loses the offset.</summary>
internal static class RowTime
{
    public static string Write(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(TableEntity row, string name) =>
        DateTimeOffset.ParseExact(row.GetString(name), "O", CultureInfo.InvariantCulture);

    public static string? Write(DateTimeOffset? time) => time is { } given ? Write(given) : null;

    public static DateTimeOffset? ReadOrNull(TableEntity row, string name) => row.GetString(name) is null ? null : Read(row, name);
}
