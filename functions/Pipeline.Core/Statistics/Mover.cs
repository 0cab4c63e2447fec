namespace Pipeline.Core.Statistics;

/// <summary>The interval of a difference recovered from the two intervals by squaring and adding (Zou and Donner 2008).</summary>
public static class Mover
{
    /// <summary>Of the second estimate minus the first, in their unit.</summary>
    public static Interval Difference(double firstEstimate, Interval first, double secondEstimate, Interval second)
    {
        var difference = secondEstimate - firstEstimate;
        return new Interval(
            difference - Length(secondEstimate - second.Low, first.High - firstEstimate),
            difference + Length(second.High - secondEstimate, firstEstimate - first.Low));
    }

    private static double Length(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
