using Pipeline.Core.Posts;
using Pipeline.Core.Posts.Editing;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Verification;

namespace Pipeline.Functions.Desk;

/// <summary>Reads a draft against its ledger, and an editor's text against the figures that came after it.</summary>
public sealed class DraftProof(IDraftStore drafts, TemplateShelf shelf)
{
    public IReadOnlyList<DeskFinding> Findings(RenderedPost post) => Findings(post.Markdown, post.LedgerJson);

    public IReadOnlyList<DeskFinding> Findings(string markdown, string ledgerJson) =>
        [.. new DraftVerifier(shelf.Current).Verify("md", markdown, ledgerJson).Select(finding => new DeskFinding(finding.Line, finding.Detail))];

    /// <summary>The editor's text with the figures of the newest one; null when there is no newer one.</summary>
    public async Task<MergedText?> MergeAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (draft is not { HasNewerFigures: true, Edit: { } edit }) return null;
        var common = await drafts.ReadAsync(draft, edit.From, cancellationToken);
        var newest = await drafts.ReadAsync(draft, draft.Version, cancellationToken);
        var mine = await drafts.ReadAsync(draft, edit.Version, cancellationToken);
        return common is null || newest is null || mine is null ? null : ThreeWayMerge.Of(common.Markdown, newest.Markdown, mine.Markdown);
    }

    /// <summary>The lines that the pipeline wrote otherwise than in the text that the editor began from: before and now.</summary>
    public async Task<IReadOnlyList<string>> ChangesAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (draft is not { HasNewerFigures: true, Edit: { } edit }) return [];
        var before = (await drafts.ReadAsync(draft, edit.From, cancellationToken))?.Markdown.Split('\n') ?? [];
        var now = (await drafts.ReadAsync(draft, draft.Version, cancellationToken))?.Markdown.Split('\n') ?? [];
        return [.. before.Except(now).Where(line => line.Length > 0).Select(line => "− " + line), .. now.Except(before).Where(line => line.Length > 0).Select(line => "+ " + line)];
    }
}
