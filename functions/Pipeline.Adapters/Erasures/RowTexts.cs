using Azure.Data.Tables;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Erasures;

namespace Pipeline.Adapters.Erasures;

/// <summary>The texts in a row's columns: as they lie, in JSON, in packed payloads, and in payloads that lie in a blob of their own.</summary>
internal sealed class RowTexts(Payloads payloads)
{
    private const string BlobSuffix = "Blob";

    // A tally's bytes are counts and shoppers; it is made anew, never rewritten.
    private static readonly string[] Never = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), nameof(TableEntity.Timestamp), "odata.etag", GuardedTable.Stamp];

    private static readonly string[] Packed = ["Raw", "Comments", "Faults", "Decisions"];

    /// <summary>Replaces the texts in the row itself and answers whether any changed. A payload too large for the row is in a new blob when this returns.</summary>
    public async Task<bool> RewriteAsync(TableEntity row, string folder, Func<string, string> text, CancellationToken cancellationToken)
    {
        var changed = false;
        foreach (var name in Packed) changed |= await RewritePayloadAsync(row, name, folder, text, cancellationToken);
        foreach (var (name, value) in row.ToList())
        {
            if (Never.Contains(name) || IsPayload(name)) continue;
            if (value is string before) changed |= Set(row, name, before, PersonalBytes.RewriteText(before, text));
            else if (value is byte[] && !name.StartsWith("Tally", StringComparison.Ordinal) && !char.IsAsciiDigit(name[^1])) changed |= RewriteChunks(row, name, text);
        }

        return changed;
    }

    private static bool IsPayload(string name) =>
        Packed.Contains(name) || (name.EndsWith(BlobSuffix, StringComparison.Ordinal) && Packed.Contains(name[..^BlobSuffix.Length]));

    private async Task<bool> RewritePayloadAsync(TableEntity row, string name, string folder, Func<string, string> text, CancellationToken cancellationToken)
    {
        // A column of this name that is plain text belongs to another table, such as a quote's decisions.
        if (row.TryGetValue(name, out var value) && value is string before) return Set(row, name, before, PersonalBytes.RewriteText(before, text));
        if (!row.ContainsKey(name) && !row.ContainsKey(name + BlobSuffix)) return false;
        var (changed, bytes) = PersonalBytes.Rewrite(await payloads.ReadAsync(row, name, cancellationToken), text);
        if (!changed) return false;
        row.Remove(name);
        row.Remove(name + BlobSuffix);
        await payloads.WriteAsync(row, name, bytes, folder, cancellationToken);
        return true;
    }

    private static bool RewriteChunks(TableEntity row, string name, Func<string, string> text)
    {
        var (changed, bytes) = PersonalBytes.Rewrite(Chunks.Read(row, name), text);
        if (!changed) return false;
        foreach (var chunk in row.Keys.Where(key => key.StartsWith(name, StringComparison.Ordinal) && key[name.Length..].All(char.IsAsciiDigit)).ToList()) row.Remove(chunk);
        Chunks.Write(row, name, bytes);
        return true;
    }

    private static bool Set(TableEntity row, string name, string before, string after)
    {
        row[name] = after;
        return !string.Equals(before, after, StringComparison.Ordinal);
    }
}
