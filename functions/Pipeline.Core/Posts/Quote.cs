namespace Pipeline.Core.Posts;

/// <summary>
/// A comment that may be shown to an editor for publication: masked, with where it comes from. Its id changes with the masked text, so that a revised
/// comment is another quote. Language is a locale, null when it cannot be told.
/// </summary>
public sealed record Quote(string Id, string Text, Feeling Feeling, string Channel, string Field, bool IsChatbot, string? Language);
