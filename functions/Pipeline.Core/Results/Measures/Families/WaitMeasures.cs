namespace Pipeline.Core.Results.Measures.Families;

/// <summary>How long people waited, and whether those who were quick were also good.</summary>
internal static class WaitMeasures
{
    public static IEnumerable<IMeasure> Of(MeasureSources sources)
    {
        foreach (var (hundredths, minimum) in WaitQuantileMeasure.Published)
            yield return new WaitQuantileMeasure(hundredths, minimum, sources.Tallies);
        var quadrants = new Quadrants(sources.Tallies);
        foreach (var fast in (bool[])[true, false])
            foreach (var good in (bool[])[true, false])
                yield return new QuadrantMeasure(fast, good, quadrants);
    }
}
