namespace Pipeline.Core.Programmes;

/// <summary>What is produced when a period of a kind ends: posts by template name, a newsletter, reports.</summary>
public sealed record ScheduleEntry(PeriodKind Period, string? Post, bool Newsletter, bool Reports)
{
    /// <summary>The posts beside the first.</summary>
    public IReadOnlyList<string> MorePosts { get; init; } = [];

    /// <summary>Every post, in the order in which they are drafted.</summary>
    public IEnumerable<string> Posts => Post is null ? MorePosts : MorePosts.Prepend(Post);
}
