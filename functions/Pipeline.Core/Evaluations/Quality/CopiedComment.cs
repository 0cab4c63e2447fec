using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Quality;

/// <summary>A comment that is nearly one of another report by the shopper: four fifths of all runs of five characters in common (Jaccard). Every comment is taken apart once.</summary>
internal sealed class CopiedComment : IQualityCheck
{
    private const int Run = 5;
    private const int ShortestComment = 40;
    private const double Alike = 0.8;

    private readonly Dictionary<string, int[]> taken = new(StringComparer.Ordinal);

    public QualityFlag? Look(Programme programme, StoredEvaluation stored, IReadOnlyList<StoredEvaluation> others)
    {
        foreach (var comment in stored.Evaluation.Comments.Values.Where(each => each.Length >= ShortestComment))
        {
            var runs = RunsOf(comment);
            var copied = others.FirstOrDefault(other => other.Evaluation.Comments.Values.Any(each => each.Length >= ShortestComment && AreAlike(runs, RunsOf(each))));
            if (copied is not null) return new("copied-comment", $"A comment is nearly the same as one in another report by the shopper: {copied.Evaluation.Id}.");
        }

        return null;
    }

    private static bool AreAlike(int[] one, int[] other)
    {
        // Sets of very different sizes cannot share enough, and are not compared.
        if (Math.Min(one.Length, other.Length) < Alike * Math.Max(one.Length, other.Length)) return false;
        var (common, at) = (0, 0);
        foreach (var run in one)
        {
            while (at < other.Length && other[at] < run) at++;
            if (at < other.Length && other[at] == run) common++;
        }

        return common >= Alike * (one.Length + other.Length - common);
    }

    /// <summary>The runs as sorted hashes; two that fall together by chance change nothing that four fifths would notice.</summary>
    private int[] RunsOf(string text)
    {
        if (taken.TryGetValue(text, out var runs)) return runs;
        var plain = string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        runs = [.. Enumerable.Range(0, Math.Max(0, plain.Length - Run + 1)).Select(at => string.GetHashCode(plain.AsSpan(at, Run))).Distinct().Order()];
        taken.Add(text, runs);
        return runs;
    }
}
