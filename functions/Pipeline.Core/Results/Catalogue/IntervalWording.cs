namespace Pipeline.Core.Results.Catalogue;

/// <summary>How the catalogue names the ways in which intervals are made.</summary>
internal static class IntervalWording
{
    public const string None = "none";
    public const string Bounded = "mid-P bounded mean; t above 400";
    public const string Share = "Wilson";
    public const string Mean = "Wilson when every answer gives all or nothing; else mid-P bounded mean; t above 400";
    public const string Difference = "Newcombe's of two Wilson intervals when every answer gives all or nothing; else MOVER of the two intervals";
}
