using Pipeline.Core.Tallies;

namespace Pipeline.Benchmarks.Counting;

/// <summary>The product's kernel on dense codes: a histogram per channel, emptied after each day; a thread takes whole participants.</summary>
internal sealed class KernelCounting(CountingSeason season) : ICounting
{
    private static readonly int[] AnswerCounts = [.. Enumerable.Repeat(CountingAward.Answers, CountingAward.Questions)];
    private static readonly int CellsOfGroup = CountingAward.Questions * CountingAward.Answers;

    private readonly long[] cells = new long[CountingSeason.Groups * CellsOfGroup];

    public string Name => "kernel on dense codes";

    public void Count(int threads)
    {
        Range[] parts = [.. season.Parts(threads)];
        Parallel.For(0, threads, part => CountPart(parts[part]));
    }

    public CellTable Read()
    {
        var table = new CellTable();
        for (var group = 0; group < CountingSeason.Groups; group++)
            for (var question = 0; question < CountingAward.Questions; question++)
                table.Set(group, question, CellsOf(group).Slice(question * CountingAward.Answers, CountingAward.Answers));
        return table;
    }

    private void CountPart(Range part)
    {
        var (from, to) = (part.Start.Value, part.End.Value);
        cells.AsSpan((season.FirstGroupOf(from) * CellsOfGroup)..(season.FirstGroupOf(to) * CellsOfGroup)).Clear();
        AnswerHistogram[] histograms = [.. CountingAward.Channels.Select(_ => new AnswerHistogram(AnswerCounts))];
        var day = -1;
        for (var at = from; at < to; at++)
        {
            var (next, channel) = Math.DivRem(season.Groupings[at], CountingSeason.Channels);
            if (next != day) Empty(histograms, day);
            day = next;
            if (histograms[channel].Add(season.Row(at))) histograms[channel].EmptyInto(CellsOf(season.Groupings[at]));
        }

        Empty(histograms, day);
    }

    private void Empty(AnswerHistogram[] histograms, int day)
    {
        for (var channel = 0; channel < histograms.Length && day >= 0; channel++)
            histograms[channel].EmptyInto(CellsOf((day * CountingSeason.Channels) + channel));
    }

    private Span<long> CellsOf(int group) => cells.AsSpan(group * CellsOfGroup, CellsOfGroup);
}
