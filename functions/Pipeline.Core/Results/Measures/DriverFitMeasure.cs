using Pipeline.Core.Results.Drivers;
using Pipeline.Core.Statistics.Drivers;

namespace Pipeline.Core.Results.Measures;

/// <summary>`fit(drivers)`: how much of the outcome the questions explain, and `lmg(area)`: the share of it that an area's questions have together.</summary>
internal sealed class DriverFitMeasure(string name, string subject, DriverBook drivers, Func<DriverFindings, double?> value, long smallest) : IMeasure
{
    public string Name => name;

    public string Subject => subject;

    public bool AppliesTo(Slice slice) => DriverMeasure.Applies(slice);

    public static DriverFitMeasure Fit(DriverBook drivers) =>
        new("fit", "drivers", drivers, found => 100 * found.Analysis.RSquared, DriverSampleSize.SmallestForFirst);

    public static DriverFitMeasure Area(string area, DriverBook drivers) =>
        new("lmg", area, drivers, found => found.ShareOf(area), DriverSampleSize.SmallestForRankedList);

    public Reading? Read(Slice slice)
    {
        if (drivers.Of(slice) is not { } found) return null;
        if (found.Analysis.N < smallest) return Reading.Hidden(found.Analysis.N, FigureUnit.Percent, SuppressionReason.FewerCompleteThan(smallest));
        return value(found) is { } percent ? new Reading(percent, found.Analysis.N, FigureUnit.Percent) : null;
    }

    public IEnumerable<Ingredient> Explain(Slice slice) => drivers.Of(slice) is { } found
        ? [Ingredients.Real("R squared", found.Analysis.RSquared), .. found.All.Select(each => Ingredients.Real($"weight of {each.Question}", each.Driver.Weight))]
        : [];
}
