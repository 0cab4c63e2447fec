using System.CommandLine;
using System.Globalization;

namespace Pipeline.Benchmarks.Rendering;

/// <summary>`render`: a page of figures and comments by the product's engine, by the engine as it comes and by hand, turn by turn; the same bytes from each.</summary>
internal static class RenderCommand
{
    private const int Rounds = 9;
    private const int PagesInARound = 300;
    private const int ChartsOnAPage = 2;
    private const int PagesWithCharts = 20;

    /// <summary>Until then the runtime compiles anew what it runs, and would be measured instead.</summary>
    private const int WarmUps = 5, WarmUpsWithCharts = 20;

    public static Command Create()
    {
        var command = new Command("render", "Time rendering against the bare engine and against writing by hand. Exit code 1 when a byte differs.");
        command.SetAction(parsed => Run(parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(TextWriter output)
    {
        var report = new ReportCase();
        var root = Path.Combine(AppContext.BaseDirectory, "templates");
        var byHand = new ByHand(report);
        var stock = new StockEngine(report);
        IReportWriter[] contestants = [stock, new ProductEngine(report, root, ledger: false), new ProductEngine(report, root, ledger: true)];
        var page = byHand.Write();
        for (var round = 0; round < WarmUps; round++)
            foreach (var writer in contestants.Append(byHand)) Repeat(writer);
        output.WriteLine(FormattableString.Invariant($"| a page of {page.Length / 1000.0:0.0} kB | processor time | speed of writing by hand | times the bare engine | allocated | beside the page | of all that the bare engine takes |"));
        output.WriteLine("|---|---|---|---|---|---|---|");
        var differs = false;
        foreach (var contestant in contestants)
        {
            differs |= contestant.Write() != page;
            var toHand = Turns.Of(() => Repeat(byHand), () => Repeat(contestant), Rounds);
            var toStock = Turns.Of(() => Repeat(stock), () => Repeat(contestant), Rounds);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {contestant.Name} | {1e6 / PagesInARound * Turns.Median(toHand.Select(round => round.Second.Processor)):0} µs | {100 * Turns.Median(toHand.Select(round => round.First.Processor / round.Second.Processor)):0.0} % | {Turns.Median(toStock.Select(round => round.First.Processor / round.Second.Processor)):0.00} x | {Allocated(contestant) / 1024.0:0} kB | {BesidePage(contestant, page) / 1024.0:0} kB | {100.0 * BesidePage(contestant, page) / Allocated(stock):0} % |"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nThe last with {ChartsOnAPage} charts as PNG from their figures: {1000 * WithCharts(contestants[^1]):0.0} ms."));
        if (differs) output.WriteLine("\nNot every contestant wrote the same bytes.");
        return differs ? 1 : 0;
    }

    /// <summary>Seconds of processor time for a page and its charts.</summary>
    private static double WithCharts(IReportWriter writer)
    {
        var chart = new ChartCase(new SeasonTexts());
        for (var round = 0; round < WarmUpsWithCharts; round++) WritePages();
        var rounds = Turns.Of(WritePages, WritePages, Rounds);
        return Turns.Median(rounds.Select(round => round.Second.Processor)) / PagesWithCharts;

        void WritePages()
        {
            for (var page = 0; page < PagesWithCharts; page++)
            {
                writer.Write();
                for (var picture = 0; picture < ChartsOnAPage; picture++) chart.Png();
            }
        }
    }

    private static void Repeat(IReportWriter writer)
    {
        for (var page = 0; page < PagesInARound; page++) writer.Write();
    }

    /// <summary>Bytes beside those of the page, which each writer hands over as a string.</summary>
    private static long BesidePage(IReportWriter writer, string page) => Allocated(writer) - (sizeof(char) * page.Length);

    private static long Allocated(IReportWriter writer)
    {
        writer.Write();
        var before = GC.GetAllocatedBytesForCurrentThread();
        writer.Write();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
