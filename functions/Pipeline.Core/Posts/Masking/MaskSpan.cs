namespace Pipeline.Core.Posts.Masking;

/// <summary>A stretch of a comment that must not be published.</summary>
public readonly record struct MaskSpan(int Start, int Length, MaskKind Kind)
{
    public int End => Start + Length;

    public bool Overlaps(MaskSpan other) => Start < other.End && other.Start < End;
}
