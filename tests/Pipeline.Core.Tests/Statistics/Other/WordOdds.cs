namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>
/// Weighted log-odds of a word in high-scored against low-scored comments, with an informative Dirichlet prior (Monroe, Colaresi and Quinn
/// 2008). The product shows comments beside the scores that the same shopper gave, and puts no number on words.
/// </summary>
internal static class WordOdds
{
    /// <summary>The difference of the log-odds and its z score; the prior is shared among the words by their frequency.</summary>
    public static (double Difference, double Z) Of(double high, double low, double wordsHigh, double wordsLow, double prior)
    {
        var share = prior * (high + low) / (wordsHigh + wordsLow);
        var difference = LogOdds(high + share, wordsHigh + prior) - LogOdds(low + share, wordsLow + prior);
        return (difference, difference / Math.Sqrt((1 / (high + share)) + (1 / (low + share))));
    }

    private static double LogOdds(double word, double words) => Math.Log(word / (words - word));
}
