using System.Globalization;
using System.Text.Json.Serialization;
using Azure.Data.Tables;

namespace Pipeline.SelfHost.Tests.Upgrade;

/// <summary>A row of a table, or a file of a container: what storage has of a programme, one a line.</summary>
internal sealed record StoredThing(string Place, string Key, string? Row, IReadOnlyDictionary<string, StoredThing.Value>? Properties, byte[]? Bytes)
{
    private static readonly string[] OwnToStorage = ["odata.etag", "PartitionKey", "RowKey", "Timestamp"];

    public static StoredThing Of(string table, TableEntity row) => new(
        table, row.PartitionKey, row.RowKey, row.Where(each => !OwnToStorage.Contains(each.Key) && each.Value is not null).ToDictionary(each => each.Key, each => Value.Of(each.Value)), null);

    public TableEntity ToRow()
    {
        var row = new TableEntity(Key, Row!);
        foreach (var (name, value) in Properties!) row[name] = value.Read();
        return row;
    }

    /// <summary>A property's value as text, and its type.</summary>
    internal sealed record Value([property: JsonPropertyName("t")] string Type, [property: JsonPropertyName("v")] string Text)
    {
        public static Value Of(object value) => value switch
        {
            string text => new("s", text),
            int number => new("i", number.ToString(CultureInfo.InvariantCulture)),
            long number => new("l", number.ToString(CultureInfo.InvariantCulture)),
            double number => new("d", number.ToString("R", CultureInfo.InvariantCulture)),
            bool flag => new("b", flag ? "1" : "0"),
            byte[] bytes => new("x", Convert.ToBase64String(bytes)),
            BinaryData bytes => new("x", Convert.ToBase64String(bytes)),
            DateTimeOffset at => new("t", at.ToString("O", CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException($"A row holds a {value.GetType().Name}."),
        };

        public object Read() => Type switch
        {
            "s" => Text,
            "i" => int.Parse(Text, CultureInfo.InvariantCulture),
            "l" => long.Parse(Text, CultureInfo.InvariantCulture),
            "d" => double.Parse(Text, CultureInfo.InvariantCulture),
            "b" => Text == "1",
            "x" => Convert.FromBase64String(Text),
            "t" => DateTimeOffset.ParseExact(Text, "O", CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"A release has a value of type {Type}."),
        };
    }
}
