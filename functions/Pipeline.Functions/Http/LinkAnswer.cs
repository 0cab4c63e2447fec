using Pipeline.Core.Evaluations;
using Pipeline.Core.Links;

namespace Pipeline.Functions.Http;

/// <summary>A link to the form as answered: never its token, but for the address of one that was just created. `Sent` says when its evaluation was received last.</summary>
public sealed record LinkAnswer(
    string Id, string Participant, string? Shopper, string? Channel, DateTimeOffset CreatedAt, DateTimeOffset Expires, bool Revoked, string Evaluation,
    DateTimeOffset? Sent, int? Revision, string? State, Uri? Address)
{
    public static LinkAnswer Of(ShopperLink link, StoredEvaluation? sent, Uri? address) => new(
        link.Id, link.Participant, link.Shopper, link.Channel, link.CreatedAt, link.Expires, link.Revoked, link.Evaluation,
        sent?.ReceivedAt, sent?.Revision, sent?.State.ToString().ToLowerInvariant(), address);
}
