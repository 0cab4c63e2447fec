using System.Globalization;
using Pipeline.Core.Audit;
using Pipeline.Core.Posts;
using Pipeline.Core.Posts.Editing;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>Drafts at the desk: the list, a text beside what readers will see, its ledger, editing, and publishing.</summary>
public sealed class DeskDrafts(IDraftStore drafts, ApprovePost approve, EditPost edit, DraftProof proof, DeskLater later, IAuditList audit, DeskRenderer renderer, TimeProvider clock)
{
    /// <summary>The state, in the list's address, of drafts whose newest text readers do not see.</summary>
    private const string Unpublished = "unpublished";

    private const string Section = "drafts";
    private const int LongestText = 200_000;

    public async Task<Answer> ListAsync(DeskVisit visit, KnownProgramme known, CancellationToken cancellationToken)
    {
        var all = await drafts.ListAsync(known.Programme.Id, cancellationToken);
        var onlyWaiting = visit.Request.Query["state"] == Unpublished;
        var rows = all.Where(draft => !onlyWaiting || draft.WaitsForReaders).OrderByDescending(draft => draft.ChangedAt).Select(draft => DeskDraftRow.Of(known.Programme, draft));
        return DeskAnswers.Page(200, renderer.Render("drafts", visit.Frame(Section, known.Programme), new { Drafts = rows, OnlyWaiting = onlyWaiting }));
    }

    /// <summary>Null when there is no such draft.</summary>
    public async Task<Answer?> ShowAsync(DeskVisit visit, KnownProgramme known, string slug, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(known.Programme.Id, slug, cancellationToken) is not { } draft) return null;
        var merged = await proof.MergeAsync(draft, cancellationToken);
        return await PageAsync(visit, known, draft, merged?.Text, merged?.Kept, null, null, cancellationToken);
    }

    /// <summary>The page that readers would see of the newest version, or a newsletter's mail, with where each number comes from.</summary>
    public async Task<Answer?> PreviewAsync(DeskVisit visit, KnownProgramme known, string slug, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(known.Programme.Id, slug, cancellationToken) is not { } draft) return null;
        var (html, ledger) = draft.Kind == DraftKind.Newsletter
            ? await drafts.ReadNewsletterAsync(draft, draft.Version, cancellationToken) is { Mail: var mail } ? (mail.HtmlAlone(), mail.LedgerJson) : default
            : await drafts.ReadAsync(draft, draft.Version, cancellationToken) is { } post ? (post.Html, post.LedgerJson) : default;
        return html is null ? null : DeskAnswers.Shown(PreviewNotes.Mark(html, ledger, row => renderer.InWords(row, known.Programme, visit.Language)));
    }

    public async Task<Answer?> SaveAsync(DeskVisit visit, KnownProgramme known, string slug, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(known.Programme.Id, slug, cancellationToken) is not { } draft) return null;
        var text = visit.Field("text");
        _ = int.TryParse(visit.Field("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        if (text.Trim().Length == 0 || text.Length > LongestText) return await PageAsync(visit, known, draft, text, null, null, "empty", cancellationToken);
        return await edit.SaveAsync(known.Programme, slug, version, text, visit.User.Name, cancellationToken) switch
        {
            EditOutcome.Saved => DeskAnswers.SeeOther($"{DeskVisit.Place(known.Programme.Id, Section)}/{slug}?done=saved"),
            EditOutcome.Conflict(var newer) => await PageAsync(visit, known, newer, text, null, newer, "conflict", cancellationToken),
            EditOutcome.Unusable(var why) => await PageAsync(visit, known, draft, text, null, null, why, cancellationToken),
            _ => null,
        };
    }

    /// <summary>Publishes the version that was shown, now or later. What does not hold by its ledger is published only with a reason, which is kept.</summary>
    public async Task<Answer?> DecideAsync(DeskVisit visit, KnownProgramme known, string slug, string decision, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(known.Programme.Id, slug, cancellationToken) is not { } draft) return null;
        var place = $"{DeskVisit.Place(known.Programme.Id, Section)}/{slug}";
        if (decision == "unpublish")
        {
            await approve.UnpublishAsync(known.Programme.Id, draft.Period, slug, cancellationToken);
            return DeskAnswers.SeeOther(place + "?done=unpublished");
        }

        if (decision == "unschedule")
        {
            await later.CancelAsync(known.Programme, slug, cancellationToken);
            return DeskAnswers.SeeOther(place + "?done=unscheduled");
        }

        if (visit.Field("version") != draft.Version.ToString(CultureInfo.InvariantCulture)) return await PageAsync(visit, known, draft, null, null, null, "stale", cancellationToken);
        var post = await drafts.ReadAsync(draft, draft.Version, cancellationToken);
        var findings = post is null ? 0 : proof.Findings(post).Count;
        var reason = visit.Field("reason").Trim();
        if (findings > 0 && reason.Length == 0) return await PageAsync(visit, known, draft, null, null, null, "findings", cancellationToken);
        if (findings > 0)
        {
            var what = $"{slug} v{draft.Version} is published although {findings} places are not accounted for: {reason}";
            await audit.AddAsync(new AuditEntry(clock.GetUtcNow(), visit.User.Name, visit.User.Role.ToString(), what), cancellationToken);
        }

        if (decision == "schedule")
            return await later.PlanAsync(visit, known.Programme, draft, cancellationToken) is { } fault
                ? await PageAsync(visit, known, draft, null, null, null, fault, cancellationToken)
                : DeskAnswers.SeeOther(place + "?done=scheduled");
        await approve.ApproveAsync(known.Programme.Id, draft.Period, slug, draft.Version, cancellationToken);
        return DeskAnswers.SeeOther(place + "?done=published");
    }

    private async Task<Answer> PageAsync(
        DeskVisit visit, KnownProgramme known, Draft draft, string? text, IReadOnlyList<int>? kept, Draft? conflicting, string? fault, CancellationToken cancellationToken)
    {
        var post = await drafts.ReadAsync(draft, draft.Version, cancellationToken);
        var letter = post is null ? await drafts.ReadNewsletterAsync(draft, draft.Version, cancellationToken) : null;
        var shown = text ?? post?.Markdown ?? letter?.Mail.Text ?? "";
        var ledger = post?.LedgerJson ?? letter?.Mail.LedgerJson;
        var view = new DeskDraft(
            DeskDraftRow.Of(known.Programme, draft), post is not null, draft.Version, shown,
            conflicting is null ? null : post?.Markdown, conflicting?.Edit?.By, fault, kept ?? [], kept is not null,
            post is null ? [] : proof.Findings(shown, post.LedgerJson),
            await proof.ChangesAsync(draft, cancellationToken),
            ledger is null ? [] : LedgerRow.Of(ledger, post is null ? "text" : "markdown"),
            post?.Statistics?.Text ?? letter?.Statistics.Text ?? "", visit.Field("at"));
        var status = fault switch { null => 200, "conflict" or "stale" => 409, _ => 422 };
        return DeskAnswers.Page(status, renderer.Render("draft", visit.Frame(Section, known.Programme), new { Draft = view }));
    }
}
