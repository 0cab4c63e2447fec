namespace Pipeline.Core.Results.Measures.Families;

/// <summary>Places, and what the data allow to be said of them.</summary>
internal static class ContestMeasures
{
    public static IEnumerable<IMeasure> Of(MeasureSources sources) => sources.HasPoints
        ?
        [
            new RankMeasure(ContestScope.Open, joint: false, sources.Contests),
            new RankMeasure(ContestScope.Open, joint: true, sources.Contests),
            new RankMeasure(ContestScope.Class, joint: false, sources.Contests),
            new RankMeasure(ContestScope.Class, joint: true, sources.Contests),
            new FirstMeasure(ContestScope.Open, sources.Contests),
            new FirstMeasure(ContestScope.Class, sources.Contests),
            new ContendersMeasure(sources.Contests),
        ]
        : [];
}
