namespace Pipeline.Rendering.Pdf;

/// <summary>A cell's lines in its column, from X on, in points.</summary>
internal sealed record TableCell(float X, float Width, IReadOnlyList<TextLine> Lines, bool ToTheRight)
{
    public float Height => Lines.Sum(line => line.Height);
}
