namespace Pipeline.Core.Posts.Masking;

/// <summary>How long a pattern may take on a comment, in milliseconds. It takes microseconds; the limit ends one that would never end, and must not hit a machine that is merely busy.</summary>
internal static class MaskTime
{
    public const int Limit = 20_000;
}
