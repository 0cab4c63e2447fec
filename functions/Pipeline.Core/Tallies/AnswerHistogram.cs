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
    private readonly int width;
    private readonly byte[] counters;
    private int rows;

    /// <summary>For questions with so many answers each.</summary>
    public AnswerHistogram(IReadOnlyList<int> answerCounts)
    {
        this.answerCounts = [.. answerCounts];
        width = RowLength(answerCounts.Count);
        counters = new byte[answerCounts.Append(0).Max() * width];
    }

    /// <summary>How many bytes a row of so many questions has: whole vectors, as rows are read in no smaller pieces.</summary>
    public static int RowLength(int questions) => (questions + Lanes - 1) / Lanes * Lanes;

    /// <summary>
    /// Counts a row of `RowLength` bytes: the position of the answer to each question, anything beyond a question's answers for a blank. True when
    /// it is time to empty.
    /// </summary>
    public bool Add(ReadOnlySpan<byte> row)
    {
        for (var lane = 0; lane < width; lane += Lanes)
        {
            var these = Vector512.Create(row[lane..]);
            byte answer = 0;
            for (var at = lane; at < counters.Length; at += width, answer++)
            {
                ref var counter = ref MemoryMarshal.AsRef<Vector512<byte>>(counters.AsSpan(at));

                // Equal lanes are all ones, which is -1.
                counter -= Vector512.Equals(these, Vector512.Create(answer));
            }
        }

        return ++rows == byte.MaxValue;
    }

    /// <summary>Adds the counts to the cells, which lie question by question in answer order, and starts anew.</summary>
    public void EmptyInto(Span<long> cells)
    {
        if (rows == 0) return;
        var cell = 0;
        for (var question = 0; question < answerCounts.Length; question++)
            for (var answer = 0; answer < answerCounts[question]; answer++) cells[cell++] += counters[(answer * width) + question];
        counters.AsSpan().Clear();
        rows = 0;
    }
}
