using System.CommandLine;
using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Adapters;
using Pipeline.SelfHost.Hosting.Azurite;

namespace Pipeline.Benchmarks.Scanning;

/// <summary>`scan`: reading evaluations from a table and counting them, against the client library's bare reading of the same rows, turn by turn.</summary>
internal static class ScanCommand
{
    private const int Rounds = 7;

    public static Command Create()
    {
        var evaluations = new Option<int>("--evaluations") { Description = "How many evaluations to store and read.", DefaultValueFactory = _ => 40_000 };
        var command = new Command("scan", "Time counting from storage against a bare read of the same rows.") { evaluations };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(evaluations), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task RunAsync(int evaluations, TextWriter output, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("scan-");
        await using (var azurite = await AzuriteProcess.StartAsync(data.FullName, NodeTools.OnPath, cancellationToken))
        {
            var (tables, blobs) = (new TableServiceClient(azurite.ConnectionString), new BlobServiceClient(azurite.ConnectionString));
            await new StorageSetup(tables, blobs, new QueueServiceClient(azurite.ConnectionString)).EnsureAsync(cancellationToken);
            var stored = new StoredSeason(tables, blobs);
            await stored.FillAsync(evaluations, cancellationToken);

            var rounds = Turns.Of(
                () => stored.CountAsync(cancellationToken).GetAwaiter().GetResult(), () => stored.ReadAsync(cancellationToken).GetAwaiter().GetResult(), Rounds);
            var (count, read) = (Turns.Median(rounds.Select(round => round.First.Wall)), Turns.Median(rounds.Select(round => round.Second.Wall)));
            var ratio = Turns.Median(rounds.Select(round => round.Second.Wall / round.First.Wall));
            output.WriteLine($"| {evaluations} evaluations from the storage emulator | time | evaluations a second |");
            output.WriteLine("|---|---|---|");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| read and counted | {count:0.00} s | {evaluations / count:0} |"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| read only | {read:0.00} s | {evaluations / read:0} |"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nReading and counting runs at {100 * ratio:0} % of the speed of reading."));
        }

        data.Delete(recursive: true);
    }
}
