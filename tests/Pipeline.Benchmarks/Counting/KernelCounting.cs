using Pipeline.Core.Tallies;

namespace Pipeline.Benchmarks.Counting;

/// <summary>The product's kernel on dense codes: a histogram per channel, emptied after each day; each thread its own, merged by addition.</summary>
internal sealed class KernelCounting(CountingSeason season) : ICounting
{
    private static readonly int[] AnswerCounts = [.. Enumerable.Repeat(CountingAward.Answers, CountingAward.Questions)];
    private static readonly int CellsOfGroup = CountingAward.Questions * CountingAward.Answers;

    private readonly long[][] cells = [.. Enumerable.Range(0, 2).Select(_ => new long[CountingSeason.Groups * CellsOfGroup])];

    public string Name => "kernel on dense codes";

    public void Count(int threads)
    {
        Range[] parts = [.. season.Parts(threads)];
        Parallel.For(0, threads, part => CountPart(parts[part], cells[part]));
        for (var part = 1; part < threads; part++)
            for (var cell = 0; cell < cells[0].Length; cell++) cells[0][cell] += cells[part][cell];
    }

    public CellTable Read()
    {
        var table = new CellTable();
        for (var group = 0; group < CountingSeason.Groups; group++)
            for (var question = 0; question < CountingAward.Questions; question++)
                table.Set(group, question, Of(cells[0], group).Slice(question * CountingAward.Answers, CountingAward.Answers));
        return table;
    }

    private void CountPart(Range part, long[] counted)
    {
        Array.Clear(counted);
        AnswerHistogram[] histograms = [.. CountingAward.Channels.Select(_ => new AnswerHistogram(AnswerCounts))];
        var day = -1;
        for (var at = part.Start.Value; at < part.End.Value; at++)
        {
            var (next, channel) = Math.DivRem(season.Groupings[at], CountingSeason.Channels);
            if (next != day) Empty(histograms, day, counted);
            day = next;
            if (histograms[channel].Add(season.Row(at))) histograms[channel].EmptyInto(Of(counted, season.Groupings[at]));
        }

        Empty(histograms, day, counted);
    }

    private static void Empty(AnswerHistogram[] histograms, int day, long[] counted)
    {
        for (var channel = 0; channel < histograms.Length && day >= 0; channel++)
            histograms[channel].EmptyInto(Of(counted, (day * CountingSeason.Channels) + channel));
    }

    private static Span<long> Of(long[] counted, int group) => counted.AsSpan(group * CellsOfGroup, CellsOfGroup);
}
