using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.Adapters;
using Pipeline.Adapters.Queues;
using Xunit;

namespace Pipeline.Testing.Azurite;

/// <summary>
/// One Azurite for a whole test assembly, on free ports, with every table, container and queue in place:
/// `[assembly: AssemblyFixture(typeof(AzuriteFixture))]`, then take it as a constructor parameter. It is stopped and its files deleted at the end.
/// Tests share it, so each works under ids of its own (`TestIds`).
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const string Package = "azurite@3.37.0";

    // Published with the emulator and the same everywhere.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Long enough for npx to download the package on a fresh machine.
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly string folder = Directory.CreateTempSubdirectory("azurite-").FullName;
    private readonly List<string> output = [];
    private Process? process;

    public string ConnectionString { get; private set; } = "";

    public TableServiceClient Tables => TablesOver();

    public BlobServiceClient Blobs => new(ConnectionString, WithRetries(new BlobClientOptions()));

    public QueueServiceClient Queues => new(ConnectionString, WithRetries(StorageQueuePeriodQueue.ClientOptions()));

    /// <summary>A client of its own whose every request, repeated ones too, passes the policies.</summary>
    public TableServiceClient TablesOver(params HttpPipelinePolicy[] policies)
    {
        var options = WithRetries(new TableClientOptions());
        foreach (var policy in policies) options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return new(ConnectionString, options);
    }

    public async ValueTask InitializeAsync()
    {
        var ports = FreePorts(3);
        ConnectionString =
            $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};BlobEndpoint=http://127.0.0.1:{ports[0]}/devstoreaccount1;"
            + $"QueueEndpoint=http://127.0.0.1:{ports[1]}/devstoreaccount1;TableEndpoint=http://127.0.0.1:{ports[2]}/devstoreaccount1;";
        // A test run that is cut short ends without disposing of its fixtures.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
        process = Start(ports);
        foreach (var port in ports) await WaitForAsync(port);
        await new StorageSetup(Tables, Blobs, Queues).EnsureAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        Stop();
        return ValueTask.CompletedTask;
    }

    private Process Start(int[] ports)
    {
        // No shell is in between that would know the name it has on Windows.
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])
            [
                "--yes", Package, "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--location", folder,
                "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}",
            ]) start.ArgumentList.Add(argument);
        try
        {
            var started = Process.Start(start)!;
            started.OutputDataReceived += Remember;
            started.ErrorDataReceived += Remember;
            started.BeginOutputReadLine();
            started.BeginErrorReadLine();
            return started;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException("These tests need Azurite, and so Node.js 20 or later with npx on the PATH. Install it and run them again.", missing);
        }
    }

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        lock (output)
            if (line.Data is not null) output.Add(line.Data);
    }

    private async Task WaitForAsync(int port)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                if (process!.HasExited) throw new InvalidOperationException($"Azurite stopped while starting: {Said()}");
                if (TimeProvider.System.GetElapsedTime(started) > StartLimit)
                    throw new InvalidOperationException($"Azurite did not answer on port {port} within {StartLimit.TotalMinutes} minutes: {Said()}");
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }

    private string Said()
    {
        lock (output) return output.Count == 0 ? "it said nothing." : string.Join(Environment.NewLine, output);
    }

    private void Stop()
    {
        if (Interlocked.Exchange(ref process, null) is { } running)
        {
            if (!running.HasExited)
            {
                running.Kill(entireProcessTree: true);
                running.WaitForExit();
            }

            running.Dispose();
        }

        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static TOptions WithRetries<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        return options;
    }

    private static int[] FreePorts(int count)
    {
        // All are held at once so that none is given twice.
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners) listener.Start();
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (var listener in listeners) listener.Dispose();
        return ports;
    }
}
