namespace Pipeline.Core.Posts.Masking;

/// <summary>What a hidden stretch of a comment told; the word that stands in its place says no more than this.</summary>
public enum MaskKind
{
    Name,
    Company,
    Place,
    Phone,
    Mail,
    Link,
    Number,
    Plate,
    Sector,
}
