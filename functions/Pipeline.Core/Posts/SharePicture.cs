namespace Pipeline.Core.Posts;

/// <summary>The picture that shared links of a post show: a PNG of 1200 x 630 pixels. Two with the same bytes are equal.</summary>
public sealed record SharePicture(ReadOnlyMemory<byte> Png)
{
    public bool Equals(SharePicture? other) => other is not null && Png.Span.SequenceEqual(other.Png.Span);

    public override int GetHashCode() => Png.Length;
}
