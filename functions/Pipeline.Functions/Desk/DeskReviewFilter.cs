using Pipeline.Core.Evaluations.Review;

namespace Pipeline.Functions.Desk;

/// <summary>What the list for review is filtered by, as its form shows it; empty asks for nothing.</summary>
public sealed record DeskReviewFilter(string State, string Flag, string Participant, string Channel, string Shopper)
{
    /// <summary>What is asked for, as an address carries it.</summary>
    internal IEnumerable<KeyValuePair<string, string?>> Given => new Dictionary<string, string?>
    {
        ["state"] = State,
        ["flag"] = Flag,
        ["participant"] = Participant,
        ["channel"] = Channel,
        ["shopper"] = Shopper,
    }.Where(each => each.Value is not "");

    public static DeskReviewFilter Of(ReviewFilter filter) => new(
        filter.State?.ToString().ToLowerInvariant() ?? "", filter.Flag ?? "", filter.Participant ?? "", filter.Channel ?? "", filter.Shopper ?? "");
}
