using System.CommandLine;
using System.Globalization;

namespace Pipeline.Benchmarks.Rendering;

/// <summary>`pictures`: a chart as SVG and PNG against ScottPlot, and two sides and a whole report as PDF against an open Chromium, turn by turn.</summary>
internal static class PictureCommand
{
    private const int Rounds = 7;

    /// <summary>After so many turns the runtime has compiled for good what a season runs; until then it measures the compiler.</summary>
    private const int ChartsBefore = 1500, PicturesBefore = 300, ReportsBefore = 60;

    public static Command Create()
    {
        var command = new Command("pictures", "Time charts against ScottPlot and PDF against Chromium.");
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var texts = new SeasonTexts();
        var chart = new ChartCase(texts);
        output.WriteLine("| what | product | the other | times as fast | bytes | of the other's |");
        output.WriteLine("|---|---|---|---|---|---|");
        Compare("chart as SVG, ScottPlot", () => System.Text.Encoding.UTF8.GetBytes(chart.Svg()), () => System.Text.Encoding.UTF8.GetBytes(chart.ScottPlotSvg()), 100, ChartsBefore);
        Compare($"chart as PNG, {ChartCase.Width} pixels wide, ScottPlot", chart.Png, chart.ScottPlotPng, 20, PicturesBefore);
        await PdfCase.WithAsync(texts, pdf =>
        {
            var twoSides = pdf.TwoSides();
            Compare("two sides as PDF, open Chromium", () => pdf.Write(twoSides), () => pdf.WriteByChromium(twoSides), 20, ReportsBefore);
            Compare("whole report as PDF, open Chromium", () => pdf.Write(pdf.Whole), () => pdf.WriteByChromium(pdf.Whole), 3, ReportsBefore);
        }).WaitAsync(cancellationToken);

        void Compare(string what, Func<byte[]> ours, Func<byte[]> theirs, int times, int before)
        {
            Repeat(ours, before);
            Repeat(theirs, before);
            var (our, their) = (ours().Length, theirs().Length);
            var rounds = Turns.Of(() => Repeat(ours, times), () => Repeat(theirs, times), Rounds);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {Milliseconds(rounds.Select(round => round.First.Wall), times)} | {Milliseconds(rounds.Select(round => round.Second.Wall), times)} | {Turns.Median(rounds.Select(round => round.Second.Wall / round.First.Wall)):0.0} x | {our / 1000.0:0.0} kB | {100.0 * our / their:0} % |"));
        }
    }

    private static string Milliseconds(IEnumerable<double> seconds, int times) =>
        string.Create(CultureInfo.InvariantCulture, $"{1000 * Turns.Median(seconds) / times:0.00} ms");

    private static void Repeat(Func<byte[]> write, int times)
    {
        for (var round = 0; round < times; round++) write();
    }
}
