using System.CommandLine;
using System.Text;
using Pipeline.SelfHost.Commands.Import;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands;

/// <summary>`import`: sends a file of evaluations through the HTTP door. A file may be imported again; what is there already is a duplicate.</summary>
internal static class ImportCommand
{
    private const string Route = "api/evaluations";

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Evaluations as .json (one or an array), .ndjson or .csv." }.AcceptExistingOnly();
        var (programme, url, key, data) = (HostingOptions.Programme(), HostingOptions.Url(), HostingOptions.Key(), HostingOptions.Data());
        var command = new Command("import", "Store a file of evaluations. Exit code 0 when none was faulty.") { file, programme, url, key, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var instance = await Instance.ReachAsync(
                parsed.GetValue(url), parsed.GetValue(key), new SelfHostOptions { DataDirectory = parsed.GetValue(data)! }, cancellationToken);
            var output = parsed.InvocationConfiguration;
            return await ImportAsync(instance, parsed.GetValue(file)!.FullName, parsed.GetValue(programme)!, output.Output, output.Error, cancellationToken);
        });
        return command;
    }

    internal static async Task<int> ImportAsync(
        Instance instance, string path, string programme, TextWriter output, TextWriter progress, CancellationToken cancellationToken)
    {
        var tally = new ImportTally();
        try
        {
            await foreach (var part in ImportFile.ReadAsync(path, programme, cancellationToken))
            {
                if (part.Refused is { } refused)
                {
                    tally.Refuse(refused);
                    continue;
                }

                var reply = await instance.PostAsync<BatchReply>(Route, part.Content, cancellationToken);
                tally.Add(part, reply);
                await progress.WriteLineAsync($"{tally}");
                // Every further part has the same header.
                if (reply.Items.Any(item => part.IsHeading(item.Line))) break;
            }
        }
        catch (DecoderFallbackException exception)
        {
            throw new CannotStartException($"{path} is not UTF-8; save it as UTF-8. {tally} before that.", exception);
        }
        finally
        {
            foreach (var fault in tally.Faults)
                await output.WriteLineAsync($"{ImportFile.Unit(path)} {fault.Line}{(fault.Id is null ? "" : $" ({fault.Id})")}: {fault.Pointer} {fault.Detail}");
        }

        await output.WriteLineAsync($"{tally}.");
        return tally.Faulty == 0 ? CommandLine.Done : CommandLine.Failed;
    }
}
