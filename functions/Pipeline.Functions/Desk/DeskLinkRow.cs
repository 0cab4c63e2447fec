using Pipeline.Core.Links;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>A link in the list: for whom, its state (open, used, expired or revoked), until when it opens, and the evaluation that was sent by it, with its page. `CanRevoke` while it opens anything.</summary>
public sealed record DeskLinkRow(
    string Id, string Participant, string? Shopper, string? Channel, string State, string CreatedAt, string Expires, string? SentAt, string? Evaluation, bool CanRevoke)
{
    public const string Open = "open";

    public static IReadOnlyList<string> States { get; } = [Open, "used", "expired", "revoked"];

    public static DeskLinkRow Of(Programme programme, LinkUse use, DateTimeOffset now, string language) => new(
        use.Link.Id, programme.FindParticipant(use.Link.Participant)?.Name ?? use.Link.Participant, use.Link.Shopper,
        use.Link.Channel is { } channel ? programme.FindChannel(channel)?.Name.In(language) ?? channel : null,
        StateOf(use, now), DeskOverview.Local(programme, use.Link.CreatedAt), DeskOverview.Local(programme, use.Link.Expires),
        use.Sent is null ? null : DeskOverview.Local(programme, use.Sent.ReceivedAt),
        use.Sent is null ? null : DeskReviewList.AddressOf(programme.Id, use.Link.Participant, use.Link.Evaluation),
        use.Link.Opens(now));

    public static string StateOf(LinkUse use, DateTimeOffset now) => use switch
    {
        { Link.Revoked: true } => "revoked",
        { Sent: not null } => "used",
        _ => use.Link.Expires > now ? Open : "expired",
    };
}
