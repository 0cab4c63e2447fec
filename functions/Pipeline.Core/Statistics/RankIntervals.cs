namespace Pipeline.Core.Statistics;

/// <summary>
/// The true places that measured means leave open: one-sided Welch tests of every pair with moderated variances, Holm's rule at 5 %, and a
/// place for everybody who is surely better or surely worse (after Mogstad, Romano, Shaikh and Wilhelm 2024).
/// </summary>
public static class RankIntervals
{
    private const double Alpha = 0.05;

    /// <summary>In the order of the participants. Throws ArgumentOutOfRangeException for a participant without values.</summary>
    public static IReadOnlyList<RankInterval> Of(IReadOnlyList<Moments> participants) => Of(participants, ModeratedMeans.Prior);

    internal static IReadOnlyList<RankInterval> Of(IReadOnlyList<Moments> participants, double prior)
    {
        var means = new ModeratedMeans(participants, prior);
        var leads = new Leads(means);
        var others = participants.Count - 1L;
        var joint = LargestRejected(leads.All, participants.Count * others);
        var intervals = new RankInterval[participants.Count];
        for (var place = 0; place < intervals.Length; place++)
        {
            var own = leads.Of(place);
            var marginal = LargestRejected(own, 2 * others);
            var at = leads.Order[place];
            intervals[at] = new(means.Variances[at], Range(own, place, marginal), Range(own, place, joint));
        }

        return intervals;
    }

    /// <summary>A place down for everybody surely ahead, a place up for everybody surely behind.</summary>
    private static PlaceRange Range(double[] own, int ahead, double largest) =>
        new(1 + own[..ahead].Count(p => p <= largest), own.Length + 1 - own[ahead..].Count(p => p <= largest));

    private static double LargestRejected(double[] pValues, long hypotheses)
    {
        double[] ascending = [.. pValues.Where(p => p <= Alpha).Order()];
        var rejected = ascending.TakeWhile((p, at) => p <= Alpha / (hypotheses - at)).Count();
        return rejected == 0 ? -1 : ascending[rejected - 1];
    }
}
