namespace Pipeline.Core.Posts.Scheduling;

/// <summary>That a version of a draft is to be published at an instant, and who wanted it. A newer version is not published in its place.</summary>
public sealed record DraftSchedule(int Version, DateTimeOffset At, string By);
