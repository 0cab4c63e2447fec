using System.Globalization;
using Pipeline.Core.Evaluations.Review;

namespace Pipeline.Functions.Desk;

/// <summary>What the list for review is filtered by, as its form shows it; empty asks for nothing.</summary>
public sealed record DeskReviewFilter(string State, string Flag, string Participant, string Channel, string Shopper, string Since)
{
    /// <summary>What is asked for, as an address carries it.</summary>
    internal IEnumerable<KeyValuePair<string, string?>> Given => new Dictionary<string, string?>
    {
        ["state"] = State,
        ["flag"] = Flag,
        ["participant"] = Participant,
        ["channel"] = Channel,
        ["shopper"] = Shopper,
        ["since"] = Since,
    }.Where(each => each.Value is not "");

    public static DeskReviewFilter Of(ReviewFilter filter) => new(
        filter.State?.ToString().ToLowerInvariant() ?? "", filter.Flag ?? "", filter.Participant ?? "", filter.Channel ?? "", filter.Shopper ?? "", Instant(filter.Since));

    /// <summary>As an address carries it; empty for none.</summary>
    public static string Instant(DateTimeOffset? at) => at is { } instant ? instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) : "";
}
