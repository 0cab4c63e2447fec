using System.Diagnostics;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Commands;

/// <summary>The real program as a process of its own, stopped in every way a process is stopped.</summary>
[Trait("Category", "Slow")]
public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("TERM", 0)]
    [InlineData("INT", 0)]
    [InlineData("KILL", 137)]
    public async Task However_it_is_stopped_nothing_keeps_running(string signal, int exitCode)
    {
        Assert.SkipUnless(ProcessTable.CanBeRead, "Signals and the process table are those of Linux.");
        Assert.SkipWhen(signal == "INT" && ProcessTable.IgnoresInterrupts, "Interrupts are ignored here, as in the background of a shell.");
        using var serve = Serve();
        var said = await UntilItSaysAsync(serve, "Queues");
        var children = ProcessTable.With($"--location\0{folder.Path}");

        using (var kill = Process.Start("kill", [$"-{signal}", $"{serve.Id}"])) await kill.WaitForExitAsync(Token);
        await serve.WaitForExitAsync(Token);
        await ProcessTable.UntilGoneAsync(folder.Path, Token);

        children.ShouldHaveSingleItem();
        serve.ExitCode.ShouldBe(exitCode);
        said.ShouldContain("http://127.0.0.1:");
        said.ShouldContain($"files in {folder.Path}");
        said.ShouldContain("Keys__Admin sets one");
        ProcessTable.With(folder.Path).ShouldBeEmpty();
    }

    private Process Serve()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), "serve", "--port", "0", "--data", folder.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in start.Environment.Keys.Where(key => key.StartsWith("AzureWebJobsStorage", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(setting);
        return Process.Start(start)!;
    }

    private static async Task<string> UntilItSaysAsync(Process process, string word)
    {
        var said = "";
        while (!said.Contains(word, StringComparison.Ordinal))
        {
            var line = await process.StandardOutput.ReadLineAsync(Token);
            said += $"{line ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(Token))}\n";
        }

        return said;
    }
}
