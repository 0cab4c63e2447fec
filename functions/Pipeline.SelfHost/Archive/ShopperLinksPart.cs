using Pipeline.Core.Links;

namespace Pipeline.SelfHost.Archive;

/// <summary>The links by which shoppers fill in the built-in form, by the hash of their tokens: those that shoppers have open the form again.</summary>
internal sealed class ShopperLinksPart(IShopperLinks links)
{
    private const string Name = "shopper-links.ndjson";

    // As many as go into one transaction.
    private const int AtOnce = 100;

    public async Task ExportAsync(string programme, ArchiveWriter archive, CancellationToken cancellationToken) => await archive.WriteLinesAsync(
        Name, (await links.ListAsync(programme, cancellationToken)).Select(each => each with { Tag = null }).ToAsyncEnumerable(), cancellationToken);

    public async Task RestoreAsync(ArchiveReader archive, CancellationToken cancellationToken)
    {
        var there = (await links.ListAsync(archive.Manifest.Programme, cancellationToken)).Select(each => each.Id).ToHashSet(StringComparer.Ordinal);
        var some = new List<ShopperLink>();
        await foreach (var link in archive.ReadLinesAsync<ShopperLink>(Name, cancellationToken))
        {
            if (there.Contains(link.Id)) continue;
            some.Add(link);
            if (some.Count < AtOnce) continue;
            await links.AddAsync(some, cancellationToken);
            some.Clear();
        }

        if (some.Count > 0) await links.AddAsync(some, cancellationToken);
    }
}
