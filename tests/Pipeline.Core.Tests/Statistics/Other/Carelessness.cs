namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>
/// Signs of careless answering: the longest run of one answer (Meade and Craig 2012) and the deviation within one form (Dunn et al. 2018).
/// The product computes neither: a dialogue that deserves full marks everywhere is legitimately all the same.
/// </summary>
internal static class Carelessness
{
    public static int LongString(double[] answers)
    {
        int longest = 0, run = 0;
        for (var at = 0; at < answers.Length; at++)
        {
            run = at > 0 && answers[at] == answers[at - 1] ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    public static double IntraIndividualVariability(double[] answers)
    {
        var mean = answers.Average();
        return Math.Sqrt(answers.Sum(answer => (answer - mean) * (answer - mean)) / (answers.Length - 1));
    }
}
