namespace Pipeline.Core.Posts;

/// <summary>
/// A post of a programme by its slug. `Version` is the newest text, `Published` the version that readers see (null when none).
/// `TextHash` is SHA-256 of the newest Markdown. `Tag` is the store's version, null before the first save.
/// </summary>
public sealed record Draft(
    string Programme, string Period, string Slug, string Title, int Version, int? Published, string TextHash, DateTimeOffset ChangedAt, string? Tag);
