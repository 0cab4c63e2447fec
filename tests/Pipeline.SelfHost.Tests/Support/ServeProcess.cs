using System.Diagnostics;

namespace Pipeline.SelfHost.Tests.Support;

/// <summary>The real program, serving in a process of its own on a free port, which a test kills when it likes.</summary>
internal sealed class ServeProcess : IDisposable
{
    private readonly Process process;

    private ServeProcess(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address };
        Client.DefaultRequestHeaders.Add("x-functions-key", TestHost.AdminKey);
    }

    /// <summary>With the admin key.</summary>
    public HttpClient Client { get; }

    public static async Task<ServeProcess> StartAsync(string storage, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), "serve", "--port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AzureWebJobsStorage"] = storage;
        start.Environment["Keys__Admin"] = TestHost.AdminKey;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Split("Address", StringSplitOptions.TrimEntries) is not ["", var address]) continue;
            _ = process.StandardOutput.ReadToEndAsync(cancellationToken);
            return new ServeProcess(process, new Uri(address));
        }

        throw new InvalidOperationException(await error);
    }

    /// <summary>Ends it at once, whatever it is at.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        process.Kill();
        await process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
        Client.Dispose();
    }
}
