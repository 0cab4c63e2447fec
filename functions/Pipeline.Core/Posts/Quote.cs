namespace Pipeline.Core.Posts;

/// <summary>A comment that may be shown to an editor for publication: masked, with where it comes from. Language is a locale, null when it cannot be told.</summary>
public sealed record Quote(string Text, Feeling Feeling, string Channel, string Field, bool IsChatbot, string? Language);
