namespace Pipeline.Core.Posts.Editing;

/// <summary>An editor's own text of a draft: its version, the version written by the pipeline whose figures it tells, by whom and when.</summary>
public sealed record DraftEdit(int Version, int From, string By, DateTimeOffset At);
