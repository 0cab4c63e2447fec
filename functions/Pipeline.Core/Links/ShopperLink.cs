namespace Pipeline.Core.Links;

/// <summary>
/// A link by which one shopper evaluates one dialogue with a participant. A fixed channel is not asked for. `Tag` is the store's version, null before the
/// first save.
/// </summary>
public sealed record ShopperLink(
    string Programme, string Id, string Participant, string? Shopper, string? Channel, DateTimeOffset CreatedAt, DateTimeOffset Expires, bool Revoked, string? Tag)
{
    /// <summary>The id of the evaluation that the link leads to, so that whatever is sent by it again is a duplicate or a revision.</summary>
    public string Evaluation => $"form:{Id}";

    public bool Opens(DateTimeOffset now) => !Revoked && Expires > now;
}
