using CsCheck;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Tests.Tallies;

public sealed class AnswerHistogramTests
{
    private static readonly Gen<(int[] AnswerCounts, byte[][] Rows)> Cases =
        from counts in Gen.Int[1, 101].Array[1, 90]
        from seed in Gen.Int
        from rows in Gen.Int[0, 700]
        select (counts, Rows(counts, rows, new Random(seed)));

    [Fact]
    public void It_counts_what_a_loop_counts() => Cases.Sample(
        (answerCounts, rows) =>
        {
            var cells = new long[answerCounts.Sum()];
            var histogram = new AnswerHistogram(answerCounts);
            foreach (var row in rows)
                if (histogram.Add(row)) histogram.EmptyInto(cells);
            histogram.EmptyInto(cells);

            cells.ShouldBe(Plain(answerCounts, rows));
        },
        iter: 200);

    [Fact]
    public void Emptied_twice_it_gives_nothing_the_second_time()
    {
        var histogram = new AnswerHistogram([2, 3]);
        var cells = new long[5];

        histogram.Add(Padded(1, 0));
        histogram.EmptyInto(cells);
        histogram.EmptyInto(cells);

        cells.ShouldBe([0, 1, 1, 0, 0]);
    }

    [Fact]
    public void A_questionnaire_without_questions_has_no_cells()
    {
        var histogram = new AnswerHistogram([]);

        histogram.Add([]).ShouldBeFalse();
        histogram.EmptyInto([]);
    }

    private static byte[][] Rows(int[] answerCounts, int rows, Random random) =>
        [.. Enumerable.Range(0, rows).Select(_ => Padded([.. answerCounts.Select(count => Answer(count, random))]))];

    private static byte[] Padded(params byte[] row) =>
        [.. row, .. Enumerable.Repeat(CodedEvaluation.Blank, AnswerHistogram.RowLength(row.Length) - row.Length)];

    private static byte Answer(int count, Random random) => random.Next(8) == 0 ? CodedEvaluation.Blank : (byte)random.Next(count);

    private static long[] Plain(int[] answerCounts, byte[][] rows) =>
    [
        .. answerCounts.SelectMany((count, question) => Enumerable.Range(0, count).Select(answer => rows.LongCount(row => row[question] == answer))),
    ];
}
