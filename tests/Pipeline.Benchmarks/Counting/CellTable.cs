namespace Pipeline.Benchmarks.Counting;

/// <summary>What every contestant must end with: of each group and question the number, the sum and the sum of squares of the answers' positions.</summary>
internal sealed class CellTable
{
    private readonly long[] numbers = new long[3 * CountingSeason.Groups * CountingAward.Questions];

    public static int Cells => CountingSeason.Groups * CountingAward.Questions;

    public void Set(int group, int question, long count, long sum, long squares)
    {
        var at = 3 * ((group * CountingAward.Questions) + question);
        (numbers[at], numbers[at + 1], numbers[at + 2]) = (count, sum, squares);
    }

    /// <summary>Sets a cell from how often each answer was given.</summary>
    public void Set(int group, int question, ReadOnlySpan<long> answers)
    {
        var (count, sum, squares) = (0L, 0L, 0L);
        for (var answer = 0; answer < answers.Length; answer++)
            (count, sum, squares) = (count + answers[answer], sum + (answer * answers[answer]), squares + (answer * answer * answers[answer]));
        Set(group, question, count, sum, squares);
    }

    public int Differences(CellTable other)
    {
        var differences = 0;
        for (var cell = 0; cell < Cells; cell++)
            if (!numbers.AsSpan(3 * cell, 3).SequenceEqual(other.numbers.AsSpan(3 * cell, 3))) differences++;
        return differences;
    }
}
