using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>A draft in the list. `State` is draft, published, newer (readers see an older version) or figures (the pipeline wrote a newer text than the editor's).</summary>
public sealed record DeskDraftRow(string Slug, string Title, string Kind, string Period, string State, int Version, int? Published, string ChangedAt, string? EditedBy, DeskPlan? Plan)
{
    public static DeskDraftRow Of(Programme programme, Draft draft) => new(
        draft.Slug, draft.Title, draft.Kind.ToString().ToLowerInvariant(), draft.Period, StateOf(draft), draft.Version, draft.Published,
        DeskOverview.Local(programme, draft.ChangedAt), draft.Edit?.By,
        draft.Schedule is { } schedule ? new DeskPlan(DeskOverview.Local(programme, schedule.At), schedule.By, schedule.Version, schedule.Version != draft.Version) : null);

    private static string StateOf(Draft draft) =>
        draft.HasNewerFigures ? "figures" : draft.Published is not { } published ? "draft" : published == draft.Version ? "published" : "newer";
}
