namespace Pipeline.Core.Results.Measures.Families;

/// <summary>What changes within the dialogue.</summary>
internal static class PairMeasures
{
    public static IEnumerable<IMeasure> Of(MeasureSources sources) => sources.Pairs.SelectMany(pair => (IEnumerable<IMeasure>)
    [
        new MeanMeasure("change", pair.Id, pair, sources.Tallies, sources.Intervals),
        .. PairCountMeasure.Of(pair, sources.Tallies),
        new ContributionMeasure(pair, sources.Tallies),
    ]);
}
