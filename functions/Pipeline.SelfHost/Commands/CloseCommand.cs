using System.CommandLine;
using System.Text;
using System.Text.Json;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands;

/// <summary>`close`: closes a period now and waits until the work on it is done, or waits for somebody.</summary>
internal static class CloseCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    // Rendering and mailing are single steps that can take a while in an instance elsewhere; here the queues tell.
    private static readonly TimeSpan NoStepFor = TimeSpan.FromMinutes(3);

    public static Command Create()
    {
        var period = new Argument<string>("PERIOD") { Description = "2021-W05, 2021-02, to-2021-02-07 or season." };
        var reopen = new Option<bool>("--reopen") { Description = "Lock a season again whose data have changed since it was locked; needs --reason." };
        var reason = new Option<string>("--reason") { Description = "Why it is reopened; kept with the period." };
        var (programme, url, key, data) = (HostingOptions.Programme(), HostingOptions.Url(), HostingOptions.Key(), HostingOptions.Data());
        var command = new Command("close", "Close a period now. Exit code 0 when it is done.") { period, programme, reopen, reason, url, key, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var instance = await Instance.ReachAsync(
                parsed.GetValue(url), parsed.GetValue(key), new SelfHostOptions { DataDirectory = parsed.GetValue(data)! }, cancellationToken);
            return await CloseAsync(
                instance, parsed.GetValue(programme)!, parsed.GetValue(period)!, ReopeningOf(parsed.GetValue(reopen), parsed.GetValue(reason)), parsed.InvocationConfiguration.Output, cancellationToken);
        });
        return command;
    }

    internal static async Task<int> CloseAsync(
        Instance instance, string programme, string period, string? reopening, TextWriter output, CancellationToken cancellationToken)
    {
        var list = $"api/periods/{Uri.EscapeDataString(programme)}";
        var reply = await instance.PostAsync<PeriodReply>($"{list}/{Uri.EscapeDataString(period)}/close", () => reopening is null ? null : new StringContent(reopening, Encoding.UTF8, "application/json"), cancellationToken);
        await output.WriteLineAsync(reply.Unchanged ? $"{period}: {reply.State}; nothing has changed since it was closed" : $"{period}: {reply.State}");
        var (clock, moved) = (TimeProvider.System, TimeProvider.System.GetTimestamp());
        while (!reply.IsDone)
        {
            var settled = instance.Host is { } host && await QuietAsync(host, cancellationToken);
            if (!settled) await Task.Delay(Pause, clock, cancellationToken);
            var all = await instance.GetAsync<PeriodList>(list, cancellationToken);
            var now = all.Periods.First(each => each.Period == reply.Period);
            if (now.State != reply.State)
            {
                await output.WriteLineAsync($"{period}: {now.State}");
                moved = clock.GetTimestamp();
            }

            reply = now;
            if (reply.IsDone || (!settled && clock.GetElapsedTime(moved) < NoStepFor)) continue;
            await output.WriteLineAsync($"{period} is not done yet; it waits for {string.Join("; ", reply.Missing)}.");
            return CommandLine.Failed;
        }

        return CommandLine.Done;
    }

    /// <summary>What the door reads; the pipeline refuses a reopening without a reason.</summary>
    private static string? ReopeningOf(bool reopen, string? reason) => reopen ? JsonSerializer.Serialize(new { reopen, reason }) : null;

    private static async Task<bool> QuietAsync(SelfHostApp host, CancellationToken cancellationToken)
    {
        await host.Queues.WhenIdleAsync(cancellationToken);
        return true;
    }

    internal sealed record PeriodReply(string Period, string State, IReadOnlyList<string> Missing, bool Unchanged = false)
    {
        public bool IsDone => State == "done";
    }

    internal sealed record PeriodList(IReadOnlyList<PeriodReply> Periods);
}
