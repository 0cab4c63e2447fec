namespace Pipeline.Core.Results;

/// <summary>Finds figures by the parts of their id.</summary>
public static class FigureLookup
{
    /// <summary>The participant that won overall; null while the season runs, when first place is shared and when nobody won.</summary>
    public static string? OnlyWinner(this IFigures figures) =>
        figures.Winners.FirstOrDefault(winner => winner.Scope == Winner.Overall)?.Participants is [var only] ? only : null;

    public static Figure? Find(this IFigures figures, FigureId id) => figures.Find(id.ToString());
}
