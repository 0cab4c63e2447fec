using System.Globalization;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>Stretches a season's counts to another number of participants and dialogues, in whole numbers.</summary>
internal static class SeasonScale
{
    public static SeasonShape Of(SeasonShape shape, int participants, int dialoguesEach)
    {
        var sizes = Apportion(participants, [.. shape.Plans.Select(plan => plan.Participants)]);
        var plans = shape.Plans.Select((plan, index) => new DialoguePlan(sizes[index], Stretch(plan.Dialogues, dialoguesEach)))
            .Where(plan => plan.Participants > 0).ToList();
        var before = shape.Dialogues;
        var after = ChannelCounts.From(channel => plans.Sum(plan => plan.Participants * plan.Dialogues[channel]));
        var wouldBuyBase = ChannelCounts.From(channel => before[channel] - (shape.Blanks?.Dialogues[channel] ?? 0));
        var name = string.Create(CultureInfo.InvariantCulture, $"{participants}x{dialoguesEach}");
        return shape with
        {
            Programme = "season-" + name,
            Name = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["nb"] = "Sesong " + name,
                ["nn"] = "Sesong " + name,
                ["da"] = "Sæson " + name,
                ["sv"] = "Säsong " + name,
                ["en"] = "Season " + name,
            },
            IdPrefix = name,
            Plans = plans,
            Welcome = Share(shape.Welcome, before, after),
            Valued = Share(shape.Valued, before, after),
            WouldBuy = Share(shape.WouldBuy, wouldBuyBase, after),
            Blanks = null,
            Winner = null,
            AlwaysWouldBuy = null,
            Unanswered = Share(shape.Unanswered, before, after),
            Chatbots = Part(shape.Chatbots, before.Chat, after.Chat),
            Handovers = Part(shape.Handovers, before.Chat, after.Chat),
            Revisions = Part(shape.Revisions, before.Total, after.Total),
            Shoppers = Math.Max(shape.Shoppers, dialoguesEach),
            FullReports = Part(shape.FullReports, shape.Participants, participants),
        };
    }

    private static ChannelCounts Stretch(ChannelCounts plan, int dialogues)
    {
        var counts = Apportion(dialogues, [plan.Phone, plan.Email, plan.Chat, plan.Messenger]);
        return ChannelCounts.From(channel => counts[channel]);
    }

    private static ChannelCounts Share(ChannelCounts counts, ChannelCounts before, ChannelCounts after) =>
        ChannelCounts.From(channel => Part(counts[channel], before[channel], after[channel]));

    private static int Part(int count, int before, int after) => (int)(((2L * count * after) + before) / (2L * before));

    /// <summary>Splits a total in proportion to the weights by largest remainder; the earlier weight wins a tie.</summary>
    private static int[] Apportion(int total, int[] weights)
    {
        var sum = (long)weights.Sum();
        var counts = weights.Select(weight => (int)((long)total * weight / sum)).ToArray();
        var byRemainder = Enumerable.Range(0, weights.Length).OrderByDescending(index => (long)total * weights[index] % sum).ThenBy(index => index);
        foreach (var index in byRemainder.Take(total - counts.Sum())) counts[index]++;
        return counts;
    }
}
