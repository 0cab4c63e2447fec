using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts;

/// <summary>The notes that a new version of a published post carries: those of the published version and, where figures are printed otherwise, one of today.</summary>
public sealed class PostErrata(IDraftStore drafts, ICorrections corrections, TimeProvider clock)
{
    /// <summary>None for a post that nobody has published.</summary>
    public async Task<(IReadOnlyList<Erratum> Errata, bool IsCorrected)> OfAsync(Programme programme, Draft? draft, RenderedPost text, CancellationToken cancellationToken)
    {
        if (draft is not { Published: { } version }) return ([], false);
        if (await drafts.ReadAsync(draft, version, cancellationToken) is not { } published) return ([], false);
        var found = corrections.Between(published.LedgerJson, text.LedgerJson);
        return found.Count == 0
            ? (published.Errata, false)
            : ([.. published.Errata, new Erratum(programme.LocalDay(clock.GetUtcNow()), found)], true);
    }
}
