using Pipeline.Core.Results;

namespace Pipeline.Rendering.Engine;

/// <summary>The figures of a page that tells none.</summary>
internal sealed class NoFigures : IFigures
{
    public IReadOnlyList<Winner> Winners => [];

    public IReadOnlyList<RankedParticipant> Ranking => [];

    public Figure? Find(string id) => null;
}
