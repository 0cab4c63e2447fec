using Pipeline.Core.Results.Drivers;
using Pipeline.Core.Statistics;
using Pipeline.Core.Statistics.Drivers;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// `driver(question)`: the question's share of what the questions together explain of the outcome, and `leads(question)`: how often it stays the
/// strongest when a participant is left out. Of few dialogues nothing is shown, or the strongest alone.
/// </summary>
internal sealed class DriverMeasure(string name, string question, DriverBook drivers, string? askedAtTheEnd) : IMeasure
{
    public string Name => name;

    public string Subject => question;

    public bool AppliesTo(Slice slice) => Applies(slice);

    public static bool Applies(Slice slice) =>
        slice is { Participant: null, Responder: null } && (slice.Class is null || slice.Channel is null);

    public Reading? Read(Slice slice)
    {
        if (drivers.Of(slice) is not { } found || found.Of(question) is not { } driver) return null;
        var analysis = found.Analysis;
        var unit = name == "driver" ? FigureUnit.Percent : FigureUnit.Count;
        return DriverSampleSize.Bears(analysis.N) switch
        {
            ShownDrivers.Nothing => Reading.Hidden(analysis.N, unit, SuppressionReason.FewerCompleteThan(DriverSampleSize.SmallestForFirst)),
            ShownDrivers.First when !found.IsStrongest(driver) =>
                Reading.Hidden(analysis.N, unit, SuppressionReason.OnlyTheStrongest(DriverSampleSize.SmallestForRankedList)),
            _ when name == "driver" => new Reading(driver.Share, analysis.N, unit, IntervalOf(driver, analysis)),
            _ => new Reading(driver.TimesFirst, analysis.Participants, unit),
        };
    }

    public IEnumerable<Ingredient> Explain(Slice slice)
    {
        if (drivers.Of(slice) is not { } found) return [];
        return
        [
            Ingredients.Number("complete dialogues", found.Analysis.N),
            Ingredients.Number("participants", found.Analysis.Participants),
            Ingredients.Real("R squared", found.Analysis.RSquared),
            .. found.All.Select(each => Ingredients.Real($"weight of {each.Question}", each.Driver.Weight)),
            .. question == askedAtTheEnd ? [new Ingredient("asked at the end of the dialogue", "nearly the outcome itself; read it as such")] : Array.Empty<Ingredient>(),
        ];
    }

    private static Interval? IntervalOf(Driver driver, DriverAnalysis analysis)
    {
        if (driver.ShareError is not { } error || analysis.Participants < 3) return null;
        var half = StudentT.Quantile(0.975, analysis.Participants - 1) * error;
        return new Interval(Precision.Rounded(Math.Max(0, driver.Share - half)), Precision.Rounded(Math.Min(100, driver.Share + half)));
    }
}
