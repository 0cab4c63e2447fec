using System.CommandLine;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Hosting.Azurite;

namespace Pipeline.SelfHost.Commands;

/// <summary>`serve`: runs the pipeline until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = HostingOptions.Port();
        var data = HostingOptions.Data();
        var command = new Command("serve", "Run the pipeline on this machine until Ctrl-C.") { port, data };
        command.SetAction((parsed, cancellationToken) => ServeAsync(
            new SelfHostOptions { Port = parsed.GetValue(port), DataDirectory = parsed.GetValue(data)! },
            parsed.InvocationConfiguration.Output,
            cancellationToken));
        return command;
    }

    private static async Task<int> ServeAsync(SelfHostOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        await using var app = await SelfHostApp.StartAsync(options, cancellationToken);
        await DescribeAsync(app, output);
        await UntilToldToStopAsync(output, cancellationToken);
        return CommandLine.Done;
    }

    internal static async Task UntilToldToStopAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var stop = new TaskCompletionSource();
        await using var told = cancellationToken.Register(stop.SetResult);
        await stop.Task;
        await output.WriteLineAsync("Stopping.");
    }

    private static async Task DescribeAsync(SelfHostApp app, TextWriter output)
    {
        var keys = app.Keys;
        await output.WriteLineAsync($"""
            The pipeline is running; Ctrl-C stops it.

              Address       {app.BaseAddress}
              Desk          {app.BaseAddress}desk, opened by the admin or the function key, or by those of Desk__Key__…
              Storage       {Storage(app)}
              Admin key     {(keys.AdminGenerated ? $"{keys.Admin} (until this stops; Keys__Admin sets one)" : "as Keys__Admin says")}
              Function key  {(keys.FunctionGenerated ? $"{keys.Function} (until this stops; Keys__Function sets one)" : "as Keys__Function says")}
              Timers        {Names(app.Timers.Names)}
              Queues        {Names(app.Queues.Names)}

            """);
        foreach (var route in app.Routes) await output.WriteLineAsync($"  {route}");
    }

    private static string Storage(SelfHostApp app) => app.DataDirectory is { } directory
        ? $"Azurite {AzuritePackage.Version}, files in {directory}\n                {app.Configuration["AzureWebJobsStorage"]}"
        : "as AzureWebJobsStorage says";

    private static string Names(IReadOnlyList<string> names) => names.Count > 0 ? string.Join(", ", names) : "none";
}
