using System.CommandLine;
using System.Globalization;
using Pipeline.Core.Programmes;

namespace Pipeline.Benchmarks.Counting;

/// <summary>`count`: the product's counting against DuckDB and LINQ on the same evaluations, turn by turn, and whether every cell is the same.</summary>
internal static class CountCommand
{
    private const int Rounds = 5;

    public static Command Create()
    {
        var evaluations = new Option<int>("--evaluations") { Description = "How many evaluations to count.", DefaultValueFactory = _ => 1_000_000 };
        var command = new Command("count", "Time counting against DuckDB and LINQ. Exit code 1 when a cell differs.") { evaluations };
        command.SetAction(parsed => Run(parsed.GetValue(evaluations), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(int evaluations, TextWriter output)
    {
        var season = new CountingSeason(evaluations);
        using var duckDb = new DuckDbCounting(season);
        ICounting[] contestants =
        [
            new KernelCounting(season),
            new TallyCounting(season, QuestionKind.Unscored),
            new TallyCounting(season, QuestionKind.Scored),
            new LinqCounting(season),
        ];
        var differences = 0;
        output.WriteLine($"| {Number(evaluations)} evaluations, {CountingAward.Questions} answers each | threads | time | processor time | evaluations a second | against DuckDB |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (var threads in (int[])[1, 2])
        {
            var reference = new List<Spent>();
            foreach (var contestant in contestants)
            {
                var rounds = Turns.Of(() => contestant.Count(threads), () => duckDb.Count(threads), Rounds);
                Write(contestant.Name, threads, [.. rounds.Select(round => round.First)], Ratio(rounds, threads));
                reference.AddRange(rounds.Select(round => round.Second));
                differences += contestant.Read().Differences(duckDb.Read());
            }

            Write(duckDb.Name, threads, reference, 1);
        }

        output.WriteLine();
        output.WriteLine($"Cells: {Number(CellTable.Cells)}; different from DuckDB's: {differences}.");
        return differences == 0 ? 0 : 1;

        void Write(string name, int threads, IReadOnlyList<Spent> spent, double ratio)
        {
            var (wall, processor) = (Turns.Median(spent.Select(each => each.Wall)), Turns.Median(spent.Select(each => each.Processor)));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {threads} | {1000 * wall:0} ms | {1000 * processor:0} ms | {Number(evaluations / wall)} | {ratio:0.0} x |"));
        }
    }

    /// <summary>How many times as fast: one thread by processor time, more by the clock.</summary>
    private static double Ratio(IReadOnlyList<(Spent Ours, Spent Theirs)> rounds, int threads) =>
        Turns.Median(rounds.Select(round => threads == 1 ? round.Theirs.Processor / round.Ours.Processor : round.Theirs.Wall / round.Ours.Wall));

    private static string Number(double number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');
}
