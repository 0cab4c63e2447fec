using Pipeline.Core.Periods;

namespace Pipeline.Rendering.Previews;

/// <summary>A sample season in a phase, every dialogue of it counted so many times: some sentences need more dialogues than a sample has.</summary>
internal readonly record struct SampleVariant(Phase Phase, int Times = 1)
{
    /// <summary>Whether figures were corrected after publishing.</summary>
    public bool Corrected { get; init; }
}
