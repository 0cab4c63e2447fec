using System.Text;
using Azure.Data.Tables;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Erasures;

namespace Pipeline.Adapters.Erasures;

/// <summary>Where a row has something of an erasure other than in the texts of its columns.</summary>
internal static class RowHits
{
    /// <summary>A part of a key is the address, or the hash that stands for an address among subscribers.</summary>
    public static bool InKeys(string table, TableEntity row, Erasure erasure)
    {
        var parts = TableKeys.Split(row.PartitionKey).Concat(TableKeys.Split(row.RowKey));
        return parts.Any(part => erasure.TargetOf(part) is { IsAddress: true }) || (table == TableNames.Subscribers && IsSubscriber(row, erasure));
    }

    /// <summary>The tally counts the shopper: the id stands in it behind its length.</summary>
    public static bool InTally(TableEntity row, Erasure erasure)
    {
        if (Chunks.Read(row, "Tally") is not { Length: > 0 } tally) return false;
        return erasure.Targets.Where(target => target.Kind == ErasureKind.Shopper).Any(target => tally.AsSpan().IndexOf(Counted(target.Text)) >= 0);
    }

    private static bool IsSubscriber(TableEntity row, Erasure erasure)
    {
        var hashes = erasure.Targets.Where(target => target.IsAddress).Select(target => TokenHash.Of(target.Text.ToLowerInvariant())).ToHashSet(StringComparer.Ordinal);
        return hashes.Contains(row.RowKey) || (row.GetString("Subscriber") is { } named && hashes.Contains(named));
    }

    private static byte[] Counted(string shopper)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(shopper);
        return bytes.ToArray();
    }
}
