using Pipeline.Core.Tallies;

namespace Pipeline.Benchmarks.Counting;

/// <summary>The same grouping as one would write it without thinking of speed: GroupBy and a fold per question.</summary>
internal sealed class LinqCounting(CountingSeason season) : ICounting
{
    private IReadOnlyList<(string Participant, string Channel, DateOnly Day, (long Count, long Sum, long Squares)[] Cells)> rows = [];

    public string Name => "LINQ";

    public void Count(int threads)
    {
        var evaluations = threads == 1 ? season.Decoded.AsEnumerable() : season.Decoded.AsParallel().WithDegreeOfParallelism(threads);
        var groups = evaluations is ParallelQuery<DecodedEvaluation> parallel
            ? parallel.GroupBy(Key).Select(Fold).AsEnumerable()
            : evaluations.GroupBy(Key).Select(Fold);
        rows = [.. groups];
    }

    public CellTable Read()
    {
        var participants = Enumerable.Range(0, CountingAward.Participants).ToDictionary(CountingAward.ParticipantId);
        var channels = CountingAward.Channels.Index().ToDictionary(each => each.Item, each => each.Index);
        var weeks = Enumerable.Range(0, CountingAward.Weeks).ToDictionary(CountingAward.FirstDay);
        var table = new CellTable();
        foreach (var row in rows)
        {
            var group = CountingSeason.Group(participants[row.Participant], weeks[row.Day], channels[row.Channel]);
            for (var question = 0; question < CountingAward.Questions; question++)
                table.Set(group, question, row.Cells[question].Count, row.Cells[question].Sum, row.Cells[question].Squares);
        }

        return table;
    }

    private static (string Participant, string Channel, DateOnly Day) Key(DecodedEvaluation each) => (each.Participant, each.Channel, each.Day);

    private static (string Participant, string Channel, DateOnly Day, (long Count, long Sum, long Squares)[] Cells) Fold(
        IGrouping<(string Participant, string Channel, DateOnly Day), DecodedEvaluation> group) =>
    (
        group.Key.Participant,
        group.Key.Channel,
        group.Key.Day,
        [
            .. Enumerable.Range(0, CountingAward.Questions).Select(question =>
            {
                var given = group.Select(each => each.Answers.Span[question]).Where(answer => answer != CodedEvaluation.Blank).ToList();
                return ((long)given.Count, given.Sum(answer => (long)answer), given.Sum(answer => (long)answer * answer));
            }),
        ]);
}
