namespace Pipeline.Core.Statistics;

/// <summary>
/// How probable it is that each participant is truly the first, if every true mean is normal around the measured one with its moderated
/// variance, independently: the integral of its density times the others' distribution functions. On 0 to 1, rounded to 1e-9, summing to 1.
/// </summary>
public static class FirstProbability
{
    // In standard errors: less than 1e-15 lies beyond.
    private const double Reach = 8;

    // To the smallest standard error of those who can be first. The integrand is analytic and dies out at both ends, where the trapezoidal
    // rule converges geometrically: over 2,000 equal participants 6 nodes miss the sum of 1 by 1e-8, 10 and more by less than 1e-12.
    private const double Nodes = 16;

    /// <summary>In the order of the participants. Throws ArgumentOutOfRangeException for a participant without values.</summary>
    public static IReadOnlyList<double> Of(IReadOnlyList<Moments> participants)
    {
        if (participants.Count == 0) return [];
        var means = new ModeratedMeans(participants);
        var spread = means.SquaredErrors.Sum();
        var shares = double.IsNaN(spread) ? participants.Select(_ => 1.0 / participants.Count)
            : spread == 0 ? Best(means.Means)
            : Integrals(means);
        return [.. shares.Select(Precision.Rounded)];
    }

    private static IEnumerable<double> Best(double[] means)
    {
        var best = means.Max();
        var sharing = means.Count(mean => mean == best);
        return means.Select(mean => mean == best ? 1.0 / sharing : 0);
    }

    private static double[] Integrals(ModeratedMeans participants)
    {
        var means = participants.Means;
        var errors = participants.SquaredErrors.Select(Math.Sqrt).ToArray();

        // Below here the first surely is not: one participant's lower end lies above.
        var from = means.Zip(errors, (mean, error) => mean - (Reach * error)).Max();
        var ends = means.Zip(errors, (mean, error) => mean + (Reach * error)).ToArray();
        var step = errors.Where((_, at) => ends[at] > from).Min() / Nodes;
        var below = new double[means.Length];
        var sums = new double[means.Length];
        var nodes = (long)((ends.Max() - from) / step);
        for (var node = 0L; node <= nodes; node++)
        {
            var x = from + (node * step);
            var all = 1.0;
            for (var at = 0; at < means.Length; at++) all *= below[at] = x < ends[at] ? Normal.Cdf((x - means[at]) / errors[at]) : 1;
            for (var at = 0; at < means.Length; at++)
            {
                if (x < ends[at]) sums[at] += Normal.Density((x - means[at]) / errors[at]) * (all / below[at]);
            }
        }

        return [.. sums.Select((sum, at) => sum * step / errors[at])];
    }
}
