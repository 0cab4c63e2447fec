using System.Diagnostics;
using System.Threading.Channels;

namespace Pipeline.SelfHost.Hosting.Azurite;

/// <summary>
/// Azurite as a child of this process, on ports the system chose and with its files in a folder nobody else uses. It ends with this process,
/// however that ends.
/// </summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    // Azurite's published account; it opens nothing but local emulators.
    private const string Account = "devstoreaccount1";
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly Process process;
    private readonly DataFolder folder;

    private AzuriteProcess(Process process, DataFolder folder) => (this.process, this.folder, Id) = (process, folder, process.Id);

    public int Id { get; }

    public string DataDirectory => folder.FullPath;

    public string ConnectionString { get; private set; } = "";

    /// <summary>Starts Azurite and waits until it answers. Throws CannotStartException with a sentence that says what is missing.</summary>
    public static async Task<AzuriteProcess> StartAsync(string dataDirectory, NodeTools tools, CancellationToken cancellationToken)
    {
        await AzuritePackage.NodeVersionAsync(tools, cancellationToken);
        var script = await AzuritePackage.ScriptAsync(tools, cancellationToken);
        var folder = await DataFolder.TakeAsync(dataDirectory, TimeProvider.System, cancellationToken);
        var azurite = new AzuriteProcess(Launch(tools.Node, script, folder.FullPath), folder);
        try
        {
            folder.Remember(azurite.Id);
            await azurite.UntilReadyAsync(cancellationToken);
            return azurite;
        }
        catch (Exception)
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets Azurite save and end; ends it by force when it takes too long.</summary>
    public async ValueTask DisposeAsync()
    {
        using var enough = new CancellationTokenSource(StopLimit);
        try
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync(enough.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        folder.Remember(null);
        folder.Dispose();
        process.Dispose();
    }

    private static Process Launch(string node, string script, string folder) => Process.Start(new ProcessStartInfo(
        node,
        [
            "--import", Lifeline(), script,
            "--skipApiVersionCheck", "--silent", "--disableTelemetry", "--location", folder,
            "--blobHost", "127.0.0.1", "--blobPort", "0",
            "--queueHost", "127.0.0.1", "--queuePort", "0",
            "--tableHost", "127.0.0.1", "--tablePort", "0",
        ])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static string Lifeline()
    {
        using var stream = typeof(AzuriteProcess).Assembly.GetManifestResourceStream("lifeline.mjs")!;
        using var reader = new StreamReader(stream);
        return $"data:text/javascript,{Uri.EscapeDataString(reader.ReadToEnd())}";
    }

    private async Task UntilReadyAsync(CancellationToken cancellationToken)
    {
        var lines = Channel.CreateUnbounded<string>();
        var lastError = "it said nothing";
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) lines.Writer.TryComplete();
            else lines.Writer.TryWrite(line.Data);
        };
        process.ErrorDataReceived += (_, line) => lastError = string.IsNullOrWhiteSpace(line.Data) ? lastError : line.Data;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var enough = new CancellationTokenSource(StartLimit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellationToken);
        var addresses = new AzuriteAddresses();
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(either.Token))
            {
                addresses.Read(line);
                if (addresses.ConnectionString(Account, AccountKey) is not { } connection) continue;
                ConnectionString = connection;
                return;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CannotStartException($"Azurite was not ready after {StartLimit.TotalSeconds:0} seconds ({lastError}).");
        }

        throw new CannotStartException($"Azurite ended at once ({lastError}); its files are in '{folder.FullPath}'.");
    }
}
