namespace Pipeline.Core.Results.Measures;

/// <summary>`area(x)`: the mean of the area's percentage over the answered dialogues that have points possible in it.</summary>
internal sealed class AreaMeasure(int area, PeriodTallies tallies, BoundedMeans intervals) : IMeasure
{
    public string Name => "area";

    public string Subject => tallies.Layout.Programme.Areas[area].Id;

    public Reading? Read(Slice slice)
    {
        var scores = tallies.Of(slice).AreaScores[area];
        return scores.N == 0 ? null : ValueScale.Thousandths.Mean(scores, intervals);
    }
}
