using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Quality;

/// <summary>A comment that is nearly one of another report by the shopper: four fifths of all runs of five characters in common (Jaccard).</summary>
internal sealed class CopiedComment : IQualityCheck
{
    private const int Run = 5;
    private const int ShortestComment = 40;
    private const double Alike = 0.8;

    public QualityFlag? Look(Programme programme, StoredEvaluation stored, IReadOnlyList<StoredEvaluation> others)
    {
        foreach (var comment in stored.Evaluation.Comments.Values.Where(each => each.Length >= ShortestComment))
        {
            var runs = RunsOf(comment);
            var copied = others.FirstOrDefault(other => other.Evaluation.Comments.Values.Any(each => IsAlike(runs, comment.Length, each)));
            if (copied is not null) return new("copied-comment", $"A comment is nearly the same as one in another report by the shopper: {copied.Evaluation.Id}.");
        }

        return null;
    }

    private static bool IsAlike(HashSet<string> runs, int length, string other)
    {
        // Texts of very different lengths cannot share enough, and are not taken apart.
        if (other.Length < ShortestComment || Math.Min(length, other.Length) < Alike * Math.Max(length, other.Length) / 2) return false;
        var others = RunsOf(other);
        var common = others.Count(runs.Contains);
        return common >= Alike * (runs.Count + others.Count - common);
    }

    private static HashSet<string> RunsOf(string text)
    {
        var plain = string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return [.. Enumerable.Range(0, Math.Max(0, plain.Length - Run + 1)).Select(at => plain.Substring(at, Run))];
    }
}
