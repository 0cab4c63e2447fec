using System.Runtime.CompilerServices;
using Pipeline.Core.Posts;

namespace Pipeline.SelfHost.Archive;

/// <summary>
/// Posts and newsletters with every version of their text, by the pipeline and by editors, which of them readers see, and what was decided about quotes. What was
/// planned for later is planned again, but for newsletters: an archive does not know whether one has been mailed since.
/// </summary>
internal sealed class TextsPart(IDraftStore drafts, IQuoteApprovals quotes)
{
    private const string Drafts = "drafts.ndjson", Texts = "draft-texts.ndjson", Quotes = "quotes.ndjson";

    public async Task ExportAsync(string programme, ArchiveWriter archive, CancellationToken cancellationToken)
    {
        var all = await drafts.ListAsync(programme, cancellationToken);
        await archive.WriteLinesAsync(Drafts, all.Select(each => each with { Tag = null }).ToAsyncEnumerable(), cancellationToken);
        await archive.WriteLinesAsync(Texts, ReadAsync(all, cancellationToken), cancellationToken);
        await archive.WriteLinesAsync(Quotes, (await quotes.ListAsync(programme, cancellationToken)).Select(each => each with { Tag = null }).ToAsyncEnumerable(), cancellationToken);
    }

    /// <summary>Before periods are closed again, whose texts these are. What a restoration that did not end has kept is not kept twice.</summary>
    public async Task RestoreAsync(ArchiveReader archive, CancellationToken cancellationToken)
    {
        // A save over nothing is refused where the same is there already.
        await foreach (var approval in archive.ReadLinesAsync<QuoteApproval>(Quotes, cancellationToken)) await quotes.SaveAsync(approval, cancellationToken);
        var archived = new Dictionary<string, Draft>(StringComparer.Ordinal);
        await foreach (var draft in archive.ReadLinesAsync<Draft>(Drafts, cancellationToken))
            archived.Add(draft.Slug, draft.Kind == DraftKind.Newsletter ? draft with { Schedule = null } : draft);
        await foreach (var text in archive.ReadLinesAsync<ArchivedText>(Texts, cancellationToken)) await RestoreAsync(archived[text.Slug], text, cancellationToken);
    }

    /// <summary>Oldest first; each is saved as the newest of those up to it, and so the last one leaves the draft as it was.</summary>
    private async Task RestoreAsync(Draft draft, ArchivedText text, CancellationToken cancellationToken)
    {
        var there = await drafts.FindAsync(draft.Programme, draft.Slug, cancellationToken);
        if (there?.Version >= text.Version) return;
        var next = draft with { Version = text.Version, Published = draft.Published <= text.Version ? draft.Published : null, Tag = there?.Tag };
        var isSaved = text switch
        {
            { Post: { } post } => await drafts.SaveAsync(next, post, cancellationToken),
            { Newsletter: { } letter } => await drafts.SaveNewsletterAsync(next, letter, cancellationToken),
            _ => throw new InvalidDataException($"Version {text.Version} of {text.Slug} has no text."),
        };
        if (!isSaved) throw new InvalidOperationException($"{text.Slug} changed while it was restored; restore again.");
    }

    private async IAsyncEnumerable<ArchivedText> ReadAsync(IReadOnlyList<Draft> all, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var draft in all)
        {
            for (var version = 1; version <= draft.Version; version++)
            {
                var text = new ArchivedText(
                    draft.Slug, version, await drafts.ReadAsync(draft, version, cancellationToken), await drafts.ReadNewsletterAsync(draft, version, cancellationToken));
                if (text is not { Post: null, Newsletter: null }) yield return text;
            }
        }
    }
}
