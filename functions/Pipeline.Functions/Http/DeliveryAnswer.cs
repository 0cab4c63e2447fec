using System.Text.Json;
using Pipeline.Core.Delivery;

namespace Pipeline.Functions.Http;

/// <summary>A delivery as answered. `cause` names why it stands where it does and `detail` says it, when there is something to say.</summary>
public sealed record DeliveryAnswer(
    string Key, string Kind, string Participant, string Recipient, int Version, string State, int Attempts, string? MessageId, string? Detail,
    DateTimeOffset ChangedAt, bool MaybeTwice, bool Complained, IReadOnlyList<object> Events, string? Cause, string? Attachment, int? TextVersion)
{
    public static DeliveryAnswer Of(MailDelivery delivery) => new(
        delivery.Key, delivery.Kind, delivery.Participant, delivery.Recipient, delivery.Version, Word(delivery.State), delivery.Attempts, delivery.MessageId,
        delivery.Detail, delivery.ChangedAt, delivery.MaybeTwice, delivery.Complained,
        [.. delivery.Events.Select(each => new { kind = Word(each.Kind), each.At, each.Reason })],
        Named(delivery.Cause), Named(delivery.Attachment), delivery.TextVersion);

    /// <summary>A name of several words with hyphens; null for the first of its names, which says nothing.</summary>
    private static string? Named<T>(T value)
        where T : struct, Enum => value.Equals(default(T)) ? null : JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
