using System.Text.RegularExpressions;
using Azure.Data.Tables;

namespace Pipeline.Adapters.Tables;

/// <summary>
/// The documented limits of Table Storage, checked before every write because Azurite lets most of them pass
/// (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model).
/// </summary>
internal static partial class StorageRules
{
    public const int MaxOperations = 100;
    public const int MaxTransactionBytes = 4 * 1024 * 1024;
    public const int MaxEntityBytes = 1024 * 1024;
    public const int MaxPropertyBytes = 64 * 1024;
    public const int MaxProperties = 252;
    public const int MaxKeyLength = 512;
    public const int MaxNameLength = 255;

    // What an operation adds to the body of a transaction besides its entity: part headers, address, ETag.
    private const int OperationOverhead = 2048;

    // A UTF-16 unit may travel as a JSON escape of six bytes.
    private const int MaxJsonBytesPerUnit = 6;

    private static readonly DateTimeOffset FirstDate = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Throws StorageRuleException when the service might refuse the row.</summary>
    public static void Check(TableEntity row)
    {
        CheckKey("partition key", row.PartitionKey);
        CheckKey("row key", row.RowKey);
        var properties = 0;
        foreach (var (name, value) in Properties(row))
        {
            properties++;
            CheckName(row, name);
            CheckValue(row, name, value);
        }

        if (properties > MaxProperties) throw Broken(row, $"it has {properties} properties, more than {MaxProperties}");
        var size = SizeOf(row);
        if (size > MaxEntityBytes) throw Broken(row, $"it takes {size} bytes, more than {MaxEntityBytes}");
    }

    /// <summary>Throws StorageRuleException when the service might refuse the transaction or any row of it.</summary>
    public static void Check(IReadOnlyCollection<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > MaxOperations)
            throw new StorageRuleException($"A transaction has 1 to {MaxOperations} operations, not {actions.Count}.");
        var bytes = 0L;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? partition = null;
        foreach (var action in actions)
        {
            var row = (TableEntity)action.Entity;
            Check(row);
            bytes += TransferSizeOf(row);
            partition ??= row.PartitionKey;
            if (row.PartitionKey != partition)
                throw Broken(row, $"a transaction keeps to one partition, and this one began in '{partition}'");
            if (!seen.Add(row.RowKey)) throw Broken(row, "it occurs twice in one transaction");
        }

        if (bytes > MaxTransactionBytes)
            throw new StorageRuleException($"A transaction in '{partition}' may take {bytes} bytes, more than {MaxTransactionBytes}.");
    }

    /// <summary>Bytes of the row by the documented formula: strings are UTF-16.</summary>
    public static long SizeOf(TableEntity row) =>
        4 + (2L * (row.PartitionKey.Length + row.RowKey.Length)) + Properties(row).Sum(property => 8 + (2L * property.Key.Length) + SizeOf(property.Value));

    /// <summary>No fewer bytes than the row takes in the body of a transaction: JSON with base64.</summary>
    public static long TransferSizeOf(TableEntity row) => OperationOverhead
        + ((long)MaxJsonBytesPerUnit * (row.PartitionKey.Length + row.RowKey.Length) * 2)
        + Properties(row).Sum(property => 64 + (2L * property.Key.Length) + property.Value switch
        {
            string text => (long)MaxJsonBytesPerUnit * text.Length,
            byte[] bytes => ((bytes.Length + 2) / 3 * 4L) + 2,
            _ => 64,
        });

    private static void CheckKey(string what, string? key)
    {
        if (key is null) throw new StorageRuleException($"A row has no {what}.");
        if (key.Length > MaxKeyLength) throw new StorageRuleException($"The {what} '{key}' has {key.Length} UTF-16 units, more than {MaxKeyLength}.");
        for (var at = 0; at < key.Length; at++)
        {
            if (char.IsControl(key[at]) || key[at] is '/' or '\\' or '#' or '?')
                throw new StorageRuleException($"The {what} '{key}' holds U+{(int)key[at]:X4}, which keys must not.");
            if (char.IsHighSurrogate(key[at]) && at + 1 < key.Length && char.IsLowSurrogate(key[at + 1])) at++;
            else if (char.IsSurrogate(key[at])) throw new StorageRuleException($"The {what} '{key}' holds half a surrogate pair, which would be stored as U+FFFD.");
        }
    }

    private static void CheckName(TableEntity row, string name)
    {
        if (name.Length > MaxNameLength || !PropertyName().IsMatch(name)) throw Broken(row, $"'{name}' is no property name");
    }

    private static void CheckValue(TableEntity row, string name, object value)
    {
        switch (value)
        {
            case string text when 2L * text.Length > MaxPropertyBytes:
                throw Broken(row, $"the text of {name} has {text.Length} UTF-16 units, more than {MaxPropertyBytes / 2}");
            case byte[] bytes when bytes.Length > MaxPropertyBytes:
                throw Broken(row, $"{name} has {bytes.Length} bytes, more than {MaxPropertyBytes}");
            case DateTimeOffset date when date < FirstDate:
                throw Broken(row, $"{name} is before 1601");
            case string or byte[] or DateTimeOffset or int or long or bool or double or Guid:
                break;
            default:
                throw Broken(row, $"{name} is a {value.GetType().Name}, which does not come back as it went in");
        }
    }

    private static long SizeOf(object value) => value switch
    {
        string text => 4 + (2L * text.Length),
        byte[] bytes => 4 + bytes.Length,
        Guid => 16,
        int => 4,
        bool => 1,
        _ => 8,
    };

    private static IEnumerable<KeyValuePair<string, object>> Properties(TableEntity row) => row.Where(property =>
        property.Value is not null && property.Key is not (nameof(row.PartitionKey) or nameof(row.RowKey) or nameof(row.Timestamp) or "odata.etag"));

    private static StorageRuleException Broken(TableEntity row, string fault) =>
        new($"The row '{row.RowKey}' of partition '{row.PartitionKey}' breaks a rule of Table Storage: {fault}.");

    [GeneratedRegex(@"^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*\z")]
    private static partial Regex PropertyName();
}
