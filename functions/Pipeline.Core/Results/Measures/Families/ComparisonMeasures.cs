using Pipeline.Core.Results.Benchmarks;

namespace Pipeline.Core.Results.Measures.Families;

/// <summary>A participant against the others, humans against chatbots, and what a participant thought of itself.</summary>
internal static class ComparisonMeasures
{
    private const int OthersForPercentile = 20;

    public static IEnumerable<IMeasure> Of(MeasureSources sources)
    {
        IEnumerable<Measurand> compared = sources.HasPoints ? [Measurand.TotalOfAll, .. sources.Questions] : sources.Questions;
        foreach (var measurand in compared)
        {
            foreach (var measure in OfPeers(measurand, sources)) yield return measure;
            if (measurand.Scale.Unit == FigureUnit.Score) yield return new GapMeasure(measurand, sources.Tallies, sources.Intervals);
        }

        IEnumerable<Measurand> answered = sources.HasPoints ? [Measurand.TotalOfAnswered, .. sources.Questions] : sources.Questions;
        foreach (var measurand in answered) yield return new DifferenceMeasure(measurand, sources.Tallies, sources.Intervals);
    }

    private static IEnumerable<IMeasure> OfPeers(Measurand measurand, MeasureSources sources)
    {
        var peers = new Lazy<Peers>(() => new Peers(measurand, sources.Tallies));
        var fewest = Math.Max(1, sources.Programme.Rules.MinimumContributors - 1);
        foreach (var inClass in (bool[])[false, true])
        {
            var subject = inClass ? $"{measurand.Id};class" : measurand.Id;
            yield return new PeerMeasure("others", subject, measurand.Scale.Unit, inClass, fewest, peers, each => each.OthersMean!.Value);
            yield return new PeerMeasure("better", subject, FigureUnit.Count, inClass, fewest, peers, each => each.Below);
        }

        yield return new PeerMeasure("percentile", measurand.Id, FigureUnit.Percent, false, OthersForPercentile, peers, each => each.MidRankPercentile!.Value);
        for (var quarter = 1; quarter <= 3; quarter++) yield return new QuartileMeasure(measurand, quarter, peers);
    }
}
