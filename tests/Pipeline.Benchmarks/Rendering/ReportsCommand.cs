using System.CommandLine;
using System.Globalization;
using Pipeline.Rendering.Pdf;
using Pipeline.Rendering.Reports;

namespace Pipeline.Benchmarks.Rendering;

/// <summary>`reports`: a full report of every participant of a season, as page, text and PDF with its ledger checked, one after the other on one thread.</summary>
internal static class ReportsCommand
{
    private const int Rounds = 5;

    public static Command Create()
    {
        var command = new Command("reports", "Time a season's reports: page, text and PDF of every participant.");
        command.SetAction(parsed => Run(parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(TextWriter output)
    {
        var texts = new SeasonTexts();
        var renderer = new ReportRenderer(texts.Library, texts.Options);
        for (var round = 1; round <= Rounds; round++)
        {
            var largest = 0;
            var spent = Turns.Time(() =>
            {
                foreach (var request in texts.Reports)
                    largest = Math.Max(largest, ReportPdf.Write(texts.Library, renderer.Render(request).Html, request.Days.Through).Length);
            });
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{texts.Reports.Count} reports: {spent.Wall:0.0} s, {spent.Processor:0.0} s of processors, largest PDF {largest / 1000.0:0.0} kB"));
        }
    }
}
