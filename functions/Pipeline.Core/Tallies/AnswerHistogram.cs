using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pipeline.Core.Tallies;

/// <summary>
/// Counts how often each answer of each question was given, a whole row of answers at a time. Every possible answer has a row of byte counters,
/// one per question, and a row of answers is compared with all of them at once; before a byte can overflow, the counters are emptied into longs.
/// Comparing side by side is what makes this some ten times faster than a loop over the questions.
/// </summary>
public sealed class AnswerHistogram
{
    private static readonly int Lanes = Vector512<byte>.Count;

    private readonly int[] answerCounts;
    private readonly int vectors;
    private readonly Vector512<byte>[] counters;
    private int rows;

    /// <summary>For questions with so many answers each.</summary>
    public AnswerHistogram(IReadOnlyList<int> answerCounts)
    {
        this.answerCounts = [.. answerCounts];
        vectors = RowLength(answerCounts.Count) / Lanes;
        counters = new Vector512<byte>[answerCounts.Append(0).Max() * vectors];
    }

    /// <summary>How many bytes a row of so many questions has: whole vectors, as rows are read in no smaller pieces.</summary>
    public static int RowLength(int questions) => (questions + Lanes - 1) / Lanes * Lanes;

    /// <summary>
    /// Counts a row of `RowLength` bytes: the position of the answer to each question, anything beyond a question's answers for a blank. True when
    /// it is time to empty.
    /// </summary>
    public bool Add(ReadOnlySpan<byte> row)
    {
        for (var vector = 0; vector < vectors; vector++)
        {
            var (these, answer) = (Vector512.Create(row[(vector * Lanes)..]), Vector512<byte>.Zero);
            for (var at = vector; at < counters.Length; at += vectors)
            {
                // Equal lanes are all ones, which is -1.
                counters[at] -= Vector512.Equals(these, answer);
                answer += Vector512<byte>.One;
            }
        }

        return ++rows == byte.MaxValue;
    }

    /// <summary>Adds the counts to the cells, which lie question by question in answer order, and starts anew.</summary>
    public void EmptyInto(Span<long> cells)
    {
        if (rows == 0) return;
        var counts = MemoryMarshal.AsBytes(counters.AsSpan());
        for (var question = 0; question < answerCounts.Length; question++)
        {
            var at = question;
            foreach (ref var cell in cells[..answerCounts[question]])
            {
                cell += counts[at];
                at += vectors * Lanes;
            }

            cells = cells[answerCounts[question]..];
        }

        counters.AsSpan().Clear();
        rows = 0;
    }
}
