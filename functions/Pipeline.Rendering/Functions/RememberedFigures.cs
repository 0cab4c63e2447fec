using Pipeline.Core.Results;

namespace Pipeline.Rendering.Functions;

/// <summary>Figures that are computed once however often a document asks for them.</summary>
internal sealed class RememberedFigures(IFigures figures) : IFigures
{
    private readonly Dictionary<string, Figure?> found = new(StringComparer.Ordinal);

    public IReadOnlyList<RankedParticipant> Ranking { get; } = figures.Ranking;

    public IReadOnlyList<Winner> Winners { get; } = figures.Winners;

    public Figure? Find(string id)
    {
        if (!found.TryGetValue(id, out var figure)) found.Add(id, figure = figures.Find(id));
        return figure;
    }
}
