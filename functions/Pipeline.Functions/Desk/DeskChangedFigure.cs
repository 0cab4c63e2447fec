using Pipeline.Core.Appeals;

namespace Pipeline.Functions.Desk;

/// <summary>A figure that a text printed and that would be another; `WouldBe` is null when it would not be shown.</summary>
public sealed record DeskChangedFigure(string Figure, string Printed, string? WouldBe)
{
    public static IReadOnlyList<DeskChangedFigure> Of(IReadOnlyList<PrintedChange> changes, string language) =>
        [.. changes.Select(each => new DeskChangedFigure(each.Figure, each.Printed, DeskNumbers.Score((decimal?)each.WouldBe, language)))];
}
