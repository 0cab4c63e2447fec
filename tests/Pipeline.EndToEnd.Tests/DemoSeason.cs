using System.Diagnostics;
using System.Security.Cryptography;

namespace Pipeline.EndToEnd.Tests;

/// <summary>Two runs of `demo --once` over one data folder, each with its output and the hash of every file it wrote. They serve every class that looks at what they made.</summary>
[CollectionDefinition(nameof(DemoSeason))]
public sealed class DemoSeason : IAsyncLifetime, ICollectionFixture<DemoSeason>
{
    private readonly string folder = Directory.CreateTempSubdirectory("pipeline-demo-").FullName;

    public DemoOutcome First { get; private set; } = null!;

    public DemoOutcome Second { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        First = await RunAsync("first");
        Second = await RunAsync("second");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<DemoOutcome> RunAsync(string name)
    {
        var files = Path.Combine(folder, name);
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(SelfHost.Demo.DemoRun).Assembly.Location, "demo", "--once", "--port", "0", "--data", Path.Combine(folder, "data"), "--out", files,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        process.ExitCode.ShouldBe(0, await errors + await output);
        return new DemoOutcome(await output, files, Directory.GetFiles(files, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(files, path), path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))));
    }
}
