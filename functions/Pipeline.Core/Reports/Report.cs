namespace Pipeline.Core.Reports;

/// <summary>
/// A participant's report of a period. The token (128 bits, base64url) opens it until it expires or is revoked.
/// `Version` follows the period run; `Tag` is the store's version, null before the first save.
/// </summary>
public sealed record Report(
    string Programme, string Period, string Participant, int Version, string Token, DateTimeOffset RenderedAt, DateTimeOffset Expires, bool Revoked, string? Tag)
{
    /// <summary>Which of the report's tokens this is; each new link counts up.</summary>
    public int Issue { get; init; } = 1;
}
