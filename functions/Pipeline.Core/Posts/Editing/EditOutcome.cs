namespace Pipeline.Core.Posts.Editing;

/// <summary>What became of an editor's text: kept as a new version, or not because somebody else's is newer, or because it cannot be shown.</summary>
public abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    public sealed record Saved(Draft Draft) : EditOutcome;

    public sealed record Conflict(Draft Newer) : EditOutcome;

    public sealed record Unusable(string Why) : EditOutcome;
}
