using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>
/// The page of one draft. `Text` is what stands in the field: the newest text, what was typed, or for new figures the merged text, on whose lines `Kept` the editor's
/// words were kept over new ones. `Theirs` is somebody else's newer text beside it, `Fault` why nothing was kept; `At` the hour for publishing that was typed.
/// </summary>
public sealed record DeskDraft(
    DeskDraftRow Row, bool CanEdit, int BasedOn, string Text, string? Theirs, string? TheirsBy, string? Fault, IReadOnlyList<int> Kept, bool IsMerge,
    IReadOnlyList<DeskFinding> Findings, IReadOnlyList<string> Changes, IReadOnlyList<LedgerRow> Ledger, string Statistics, string At);
