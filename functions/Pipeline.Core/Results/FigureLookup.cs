namespace Pipeline.Core.Results;

/// <summary>Finds figures by the parts of their id.</summary>
public static class FigureLookup
{
    public static Figure? Find(this IFigures figures, FigureId id) => figures.Find(id.ToString());
}
