using Pipeline.Core.Results.Drivers;

namespace Pipeline.Core.Results.Measures.Families;

/// <summary>What goes together with the outcome. Never of one participant: its dialogues are too few.</summary>
internal static class DriverMeasures
{
    public static IEnumerable<IMeasure> Of(MeasureSources sources)
    {
        var drivers = new DriverBook(sources.Tallies);
        if (!drivers.HasOutcome) yield break;
        var atTheEnd = sources.Programme.Highlights?.Pair.To;
        foreach (var question in drivers.Questions)
        {
            yield return new DriverMeasure("driver", question, drivers, atTheEnd);
            yield return new DriverMeasure("leads", question, drivers, atTheEnd);
        }

        yield return DriverFitMeasure.Fit(drivers);
        foreach (var area in sources.Programme.Areas) yield return DriverFitMeasure.Area(area.Id, drivers);
    }
}
