namespace Pipeline.Core.Results.Measures.Families;

/// <summary>How the contacts ended, and what the dialogues scored.</summary>
internal static class ScoreMeasures
{
    public static IEnumerable<IMeasure> Of(MeasureSources sources)
    {
        yield return CountMeasure.OfDialogues(sources.Tallies);
        foreach (var outcome in Enum.GetValues<Evaluations.Outcome>()) yield return new OutcomeShareMeasure(outcome, sources.Tallies);
        if (!sources.HasPoints) yield break;
        yield return new MeanMeasure("total", "all", Measurand.TotalOfAll, sources.Tallies, sources.Intervals);
        yield return new MeanMeasure("total", "answered", Measurand.TotalOfAnswered, sources.Tallies, sources.Intervals);
        for (var area = 0; area < sources.Programme.Areas.Count; area++)
            yield return new MeanMeasure("area", sources.Programme.Areas[area].Id, Measurand.Area(area, sources.Layout), sources.Tallies, sources.Intervals);
        yield return new SpreadMeasure(sources.Tallies);
        yield return new LowestMeasure(sources.Tallies);
        yield return new ContributionMeasure(Measurand.TotalOfAll, sources.Tallies);
    }
}
