using System.Numerics;

namespace Pipeline.Core.Tallies;

/// <summary>
/// Counts how often each answer of each question was given, a whole row of answers at a time. Every possible answer has a row of byte counters,
/// one per question, and a row of answers is compared with all of them at once; before a byte can overflow the counters are emptied into longs.
/// Holding questions side by side is what makes counting some tens of times faster than a loop over them (the benchmark has the figures).
/// </summary>
public sealed class AnswerHistogram(IReadOnlyList<int> answerCounts)
{
    private static readonly int Lanes = Vector<byte>.Count;

    private readonly int width = (answerCounts.Count + Lanes - 1) / Lanes * Lanes;
    private readonly int answers = answerCounts.Count == 0 ? 0 : answerCounts.Max();
    private byte[] row = [];
    private byte[] counters = [];
    private int rows;

    /// <summary>Counts a row: the position of the answer to each question, anything beyond a question's answers for a blank. True when it is time to empty.</summary>
    public bool Add(ReadOnlySpan<byte> given)
    {
        if (row.Length == 0) Prepare();
        given.CopyTo(row);
        for (var lane = 0; lane < width; lane += Lanes)
        {
            var these = new Vector<byte>(row, lane);
            for (var answer = 0; answer < answers; answer++)
            {
                var counter = counters.AsSpan((answer * width) + lane, Lanes);

                // Equal lanes are all ones, which is -1.
                (new Vector<byte>(counter) - Vector.Equals(these, new Vector<byte>((byte)answer))).CopyTo(counter);
            }
        }

        return ++rows == byte.MaxValue;
    }

    /// <summary>Adds the counts to the cells, which lie question by question in answer order, and starts anew.</summary>
    public void EmptyInto(Span<long> cells)
    {
        if (rows == 0) return;
        var cell = 0;
        for (var question = 0; question < answerCounts.Count; question++)
            for (var answer = 0; answer < answerCounts[question]; answer++) cells[cell++] += counters[(answer * width) + question];
        counters.AsSpan().Clear();
        rows = 0;
    }

    private void Prepare()
    {
        (row, counters) = (new byte[width], new byte[answers * width]);
        row.AsSpan().Fill(CodedEvaluation.Blank);
    }
}
