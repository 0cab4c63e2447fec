namespace Pipeline.Core.Posts;

/// <summary>The posts that a schedule may name: where the season stands while it runs, and what is told when it is over.</summary>
public static class PostNames
{
    public const string SoFar = "so-far";
    public const string Result = "result";
    public const string Winners = "winners";
    public const string Drivers = "drivers";
    public const string ChannelInFocus = "channel-in-focus";

    public static IReadOnlyList<string> All { get; } = [SoFar, Result, Winners, Drivers, ChannelInFocus];

    /// <summary>Whether the post speaks of a season that is over.</summary>
    public static bool IsFinal(string post) => post != SoFar;
}
