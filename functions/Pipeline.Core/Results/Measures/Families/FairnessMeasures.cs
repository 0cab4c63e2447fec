using Pipeline.Core.Results.Fairness;

namespace Pipeline.Core.Results.Measures.Families;

/// <summary>What the mix of channels, the shoppers and chance have to do with the totals.</summary>
internal static class FairnessMeasures
{
    public static IEnumerable<IMeasure> Of(MeasureSources sources)
    {
        if (!sources.HasPoints) yield break;
        var standings = new AdjustedStandings(sources.Tallies, sources.Contests);
        yield return new AdjustedMeasure(standings, sources.Tallies);
        yield return AdjustedPlaceMeasure.Rank(standings);
        yield return AdjustedPlaceMeasure.Shift(standings);
        yield return new InteractionMeasure(standings);
        yield return new ReliabilityMeasure(sources.Contests);
        if (sources.EarlierTallies is { } before) yield return new RegressionMeasure(sources.Tallies, before);
        var shoppers = new ShopperBook(sources.Tallies);
        foreach (var shopper in shoppers.Shoppers)
            foreach (var measure in ShopperMeasure.Of(shopper, shoppers)) yield return measure;
        yield return new ShopperSpreadMeasure(effect: false, shoppers, sources.Tallies);
        yield return new ShopperSpreadMeasure(effect: true, shoppers, sources.Tallies);
        foreach (var measure in DeviationMeasure.Of(shoppers)) yield return measure;
    }
}
