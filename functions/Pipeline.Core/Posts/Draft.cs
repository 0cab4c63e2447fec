using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Core.Posts;

/// <summary>
/// A post or newsletter of a programme by its slug. `Version` is the newest text, `Published` the version that readers see (null when none).
/// `TextHash` is SHA-256 of what an editor reads of the newest text, without its notes on corrections. `Tag` is the store's version, null before the first save.
/// </summary>
public sealed record Draft(
    string Programme, string Period, string Slug, string Title, int Version, int? Published, string TextHash, DateTimeOffset ChangedAt, string? Tag)
{
    public DraftKind Kind { get; init; } = DraftKind.Post;

    public static string HashOf(params ReadOnlySpan<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts!))));
}
