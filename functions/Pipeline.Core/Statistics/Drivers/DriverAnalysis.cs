using Pipeline.Core.Statistics.Matrices;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Statistics.Drivers;

/// <summary>
/// What an outcome hangs together with, within participant and channel: relative weights of the items (Johnson 2000) over `N` rows of
/// `Participants` participants, and the part of the variance they explain together. An association, not a cause.
/// </summary>
public sealed record DriverAnalysis(long N, int Participants, double RSquared, IReadOnlyList<Driver> Drivers)
{
    /// <summary>
    /// For each participant its cells, one for each channel; the last item of a row is the outcome. Null without rows and for an outcome
    /// that never varies within a cell. Participants without rows do not count. Rows of other lengths, or without an item beside the
    /// outcome, throw ArgumentOutOfRangeException.
    /// </summary>
    public static DriverAnalysis? Of(IReadOnlyList<IReadOnlyList<CrossProducts>> cells)
    {
        var participants = cells.Where(each => each.Any(cell => cell.N > 0)).ToList();
        if (participants.Count == 0) return null;
        var products = Products(participants);
        var all = products.Aggregate((sum, each) => sum + each);
        if (ItemCorrelations.Of(all) is not { } correlations) return null;
        var eigen = SymmetricEigen.Of(correlations.AmongItems);
        var weights = JohnsonWeights.Of(correlations, eigen);
        var shares = JohnsonWeights.Shares(weights);
        var jackknife = DriverJackknife.Of(products, eigen);
        var drivers = weights.Select((weight, item) => new Driver(
            correlations.Varies(item) ? correlations.WithOutcome[item] : null,
            weight,
            shares[item],
            jackknife.WeightError(item),
            jackknife.ShareError(item),
            jackknife.TimesFirst(item)));
        return new(participants.Sum(each => each.Sum(cell => cell.N)), participants.Count, weights.Sum(), [.. drivers]);
    }

    /// <summary>The centred products of each participant.</summary>
    internal static List<SymmetricMatrix> Products(IEnumerable<IReadOnlyList<CrossProducts>> participants)
    {
        var items = participants.SelectMany(each => each).Select(cell => cell.Items).FirstOrDefault();
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 2);
        return [.. participants.Select(each => CentredProducts.Of(each, items))];
    }
}
