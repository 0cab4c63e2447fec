using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Scriban.Runtime;

namespace Pipeline.Rendering.Reports;

/// <summary>One measure of the participant beside its class, all and the winner. Null: suppressed or not measured. Behind: the participant's own dialogues with it.</summary>
internal sealed record ComparisonRow(string Label, string? Question, string? Area, long Behind, Figure? Own, Figure? InClass, Figure? Total, Figure? Winner)
{
    /// <summary>Own minus total as printed; null when one of them is missing.</summary>
    public decimal? Lead => Own is null || Total is null ? null : Rounding.Round(Own.Value, 1) - Rounding.Round(Total.Value, 1);

    public ScriptObject Show() => Model.Of(
        ("label", Label),
        ("own", Own?.Id),
        ("in_class", InClass?.Id),
        ("total", Total?.Id),
        ("winner", Winner?.Id),
        ("measured", Behind > 0),
        ("too_few", Behind > 0 && Own is null ? new Ruling(FormattableString.Invariant($"not shown with {Behind} dialogues")) : null),
        ("clear", IsClear),
        ("ahead", Lead > 0),
        ("behind", Lead < 0));

    private bool IsClear => Own is { N: >= EnoughDialogues.ToJudge, Low: { } low, High: { } high } && Total is not null && (low > Total.Value || high < Total.Value);
}
