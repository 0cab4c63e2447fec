namespace Pipeline.Core.Posts.Masking;

/// <summary>One reason to hide something: finds its stretches in a comment, never changes it.</summary>
internal interface IMaskRule
{
    IEnumerable<MaskSpan> Find(string text);
}
