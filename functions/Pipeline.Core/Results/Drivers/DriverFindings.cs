using Pipeline.Core.Programmes;
using Pipeline.Core.Statistics.Drivers;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Drivers;

/// <summary>The drivers found in a slice: which questions were compared (the outcome last), their cells and what the analysis says.</summary>
internal sealed class DriverFindings(Programme programme, IReadOnlyList<int> items, IReadOnlyList<IReadOnlyList<CrossProducts>> cells, DriverAnalysis analysis)
{
    private readonly Lazy<IReadOnlyDictionary<string, double>> areas = new(() => SharesOfAreas(programme, items, cells));

    public DriverAnalysis Analysis => analysis;

    /// <summary>Null for a question that was not compared.</summary>
    public Driver? Of(string question)
    {
        for (var at = 0; at < items.Count - 1; at++)
            if (programme.Questions[items[at]].Id == question) return analysis.Drivers[at];
        return null;
    }

    /// <summary>Whether no other question weighs more.</summary>
    public bool IsStrongest(Driver driver) => analysis.Drivers.All(other => other.Weight <= driver.Weight);

    /// <summary>The share, in percent, of what is explained that the questions of an area have together; null for an area without any.</summary>
    public double? ShareOf(string area) => areas.Value.TryGetValue(area, out var share) ? share : null;

    public IEnumerable<(string Question, Driver Driver)> All => items.SkipLast(1).Select((item, at) => (programme.Questions[item].Id, analysis.Drivers[at]));

    private static Dictionary<string, double> SharesOfAreas(
        Programme programme, IReadOnlyList<int> items, IReadOnlyList<IReadOnlyList<CrossProducts>> cells)
    {
        var groups = items.SkipLast(1).Select((item, at) => (Area: programme.Questions[item].Area!, At: at)).GroupBy(each => each.Area, each => each.At).ToList();
        if (groups.Count > LmgWeights.LargestNumberOfGroups) return [];
        var weights = LmgWeights.Of(cells, [.. groups.Select(group => (IReadOnlyList<int>)[.. group])]);
        if (weights is null || weights.Sum() is var all && all <= 0) return [];
        return groups.Select((group, at) => (group.Key, Share: 100 * weights[at] / weights.Sum())).ToDictionary(each => each.Key, each => each.Share);
    }
}
