using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts;

/// <summary>Published posts of a programme, the newest first; `HasMore` when older ones are left out.</summary>
public sealed record PostList(Programme Programme, IReadOnlyList<ListedPost> Posts, bool HasMore);
