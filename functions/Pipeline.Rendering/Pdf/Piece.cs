using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>What is set on a page as a whole: a line, a table row, a picture. Heights in points.</summary>
internal abstract class Piece
{
    public abstract float Height { get; }

    /// <summary>How much of it a page must have room for, so that it may begin there.</summary>
    public virtual float LeastHeight => Height;

    /// <summary>Free space above it, except at the top of a page.</summary>
    public float SpaceBefore { get; init; }

    /// <summary>Whether the next piece must stand on the same page: after a heading, or to leave no single line behind.</summary>
    public bool KeepsNext { get; init; }

    /// <summary>What is set again above it when it begins a page: the heads of a table's columns.</summary>
    public Piece? Head { get; init; }

    /// <summary>A place that links lead to.</summary>
    public string? Anchor { get; init; }

    /// <summary>What an outline calls this place, when it is a heading.</summary>
    public Bookmark? Bookmark { get; init; }

    /// <summary>The piece as one no higher than the room and one for the next page; null where it cannot be taken apart.</summary>
    public virtual (Piece Now, Piece Later)? Cut(float room) => null;

    public abstract void Draw(SKCanvas canvas, float x, float y, float width);
}
