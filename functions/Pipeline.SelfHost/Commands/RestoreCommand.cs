using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.SelfHost.Archive;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands;

/// <summary>`restore`: makes an exported programme again in an account that does not have it, closes again what was closed and mails nobody.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "A folder that `export` wrote." };
        var data = HostingOptions.Data();
        var command = new Command("restore", "Restore an exported programme. Exit code 0 when every closed period has the results that it had.") { folder, data };
        command.SetAction((parsed, cancellationToken) => RestoreAsync(
            parsed.GetRequiredValue(folder), new SelfHostOptions { DataDirectory = parsed.GetValue(data)! }, parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    internal static async Task<int> RestoreAsync(string folder, SelfHostOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        var archive = await ArchiveReader.OpenAsync(folder, cancellationToken);
        await using var host = await ArchiveHost.StartAsync(options, cancellationToken);
        var restored = await host.Services.GetRequiredService<ProgrammeRestore>().RunAsync(archive, cancellationToken);
        foreach (var file in restored.Manifest.Files) await output.WriteLineAsync($"{file.Name}: {file.Items}");
        var differing = 0;
        foreach (var (before, now) in restored.Periods)
        {
            await output.WriteLineAsync($"{before.Period}: {Said(before, now, restored)}");
            if (Differs(before, now) && !IsExplained(before, restored)) differing++;
        }

        if (restored.Erased is { } erased) await output.WriteLineAsync($"Erased again: {erased.Changed} changed, {erased.Left} left.");
        return differing == 0 && restored.Erased is null or { Left: 0 } ? CommandLine.Done : CommandLine.Failed;
    }

    private static bool Differs(ArchivedPeriod before, string? now) => before.ResultsHash is not null && before.ResultsHash != now;

    private static bool IsExplained(ArchivedPeriod before, RestoredProgramme restored) => before.HasChangedSince || restored.Erased is not null;

    private static string Said(ArchivedPeriod before, string? now, RestoredProgramme restored) => before switch
    {
        { ResultsHash: null } => "closed; it had no results yet",
        _ when !Differs(before, now) => $"closed, with the results that it had ({now})",
        { HasChangedSince: true } => "closed with other results, because data had changed since it was closed",
        _ when restored.Erased is not null => "closed with other results; an erasure may be why",
        _ => "closed with other results. Is the season before it here, and is this the version that exported it?",
    };
}
