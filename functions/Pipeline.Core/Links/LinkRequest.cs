namespace Pipeline.Core.Links;

/// <summary>A link that is asked for. Without an end it opens until two weeks after the season.</summary>
public sealed record LinkRequest(string Participant, string? Shopper, string? Channel, DateTimeOffset? Expires);
