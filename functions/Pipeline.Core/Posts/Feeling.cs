namespace Pipeline.Core.Posts;

/// <summary>How a dialogue was felt.</summary>
public enum Feeling
{
    Positive,
    Negative,
    Neutral,
}
