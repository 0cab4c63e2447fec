namespace Pipeline.Core.Statistics;

/// <summary>The 95 % interval of the difference of two independent shares: Wilson's intervals squared and added (Newcombe 1998, method 10).</summary>
public static class Newcombe
{
    /// <summary>Of the second share minus the first, on -1 to 1.</summary>
    public static Interval Difference(long firstYes, long firstN, long secondYes, long secondN) => Mover.Difference(
        (double)firstYes / firstN, Wilson.Of(firstYes, firstN), (double)secondYes / secondN, Wilson.Of(secondYes, secondN));
}
