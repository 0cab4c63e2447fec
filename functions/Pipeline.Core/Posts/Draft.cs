using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Posts.Editing;
using Pipeline.Core.Posts.Scheduling;

namespace Pipeline.Core.Posts;

/// <summary>
/// A post or newsletter of a programme by its slug. `Version` is the newest text, `Published` the version that readers see (null when none).
/// `TextHash` is SHA-256 of what an editor reads of the newest text that the pipeline wrote, without its notes on corrections. `Tag` is the store's version, null before the first save.
/// </summary>
public sealed record Draft(
    string Programme, string Period, string Slug, string Title, int Version, int? Published, string TextHash, DateTimeOffset ChangedAt, string? Tag)
{
    public DraftKind Kind { get; init; } = DraftKind.Post;

    /// <summary>The newest text by an editor; null when nobody has changed what the pipeline wrote. The hash stays that of the pipeline's newest text.</summary>
    public DraftEdit? Edit { get; init; }

    /// <summary>When a version is to be published; null when nobody planned it. It stays beside a newer version, and publishes nothing then.</summary>
    public DraftSchedule? Schedule { get; init; }

    /// <summary>Whether the pipeline has written a newer text beside the editor's.</summary>
    public bool HasNewerFigures => Edit is { } edit && edit.Version < Version;

    /// <summary>Whether readers do not see the newest text.</summary>
    public bool WaitsForReaders => Published != Version;

    public static string HashOf(params ReadOnlySpan<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts!))));
}
