namespace Pipeline.Core.Posts.Editing;

/// <summary>A merged text and the numbers of its lines (from 1) that both sides changed and on which the editor's words were kept.</summary>
public sealed record MergedText(string Text, IReadOnlyList<int> Kept);
