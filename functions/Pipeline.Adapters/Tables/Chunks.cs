using System.Globalization;
using Azure.Data.Tables;

namespace Pipeline.Adapters.Tables;

/// <summary>Bytes of any length that the row can hold, split over as many properties as their size asks for: `Tally`, `Tally1`, `Tally2`…</summary>
internal static class Chunks
{
    public static void Write(TableEntity row, string name, ReadOnlyMemory<byte> bytes)
    {
        var chunk = 0;
        do
        {
            var length = Math.Min(bytes.Length, StorageRules.MaxPropertyBytes);
            row[Name(name, chunk++)] = bytes[..length].ToArray();
            bytes = bytes[length..];
        }
        while (!bytes.IsEmpty);
    }

    /// <summary>The bytes as they were written; none when the row has no such property.</summary>
    public static byte[] Read(TableEntity row, string name)
    {
        using var bytes = new MemoryStream();
        for (var chunk = 0; row.GetBinary(Name(name, chunk)) is { } next; chunk++) bytes.Write(next);
        return bytes.ToArray();
    }

    private static string Name(string name, int chunk) => chunk == 0 ? name : name + chunk.ToString(CultureInfo.InvariantCulture);
}
