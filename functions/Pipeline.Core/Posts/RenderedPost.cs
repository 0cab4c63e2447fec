namespace Pipeline.Core.Posts;

/// <summary>A drafted post: Markdown to edit, a whole HTML page, and the ledger of every printed number as JSON.</summary>
public sealed record RenderedPost(string Title, string Markdown, string Html, string LedgerJson)
{
    /// <summary>Null in a version that was kept before there were such blocks; so is the picture.</summary>
    public StatisticsBlock? Statistics { get; init; }

    public SharePicture? Picture { get; init; }

    /// <summary>The notes at its end, oldest first.</summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];
}
