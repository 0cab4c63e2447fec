using System.Diagnostics;
using System.Text.Json;

namespace Pipeline.Adapters.Tests.Forms.Providers.AppsScript;

/// <summary>What `Send.gs` sent, played in Node among stand-ins of what Apps Script gives it.</summary>
internal sealed record PlayedScript(IReadOnlyList<SentRequest> Sent, int Waiting)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static async Task<PlayedScript> RunAsync(string form, string responses, string secret, IReadOnlyList<int> statuses, int hours)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "AppsScript", "play.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync($$"""{"form":{{form}},"responses":{{responses}},"secret":{{JsonSerializer.Serialize(secret)}},"statuses":{{JsonSerializer.Serialize(statuses)}},"hours":{{hours}}}""");
        node.StandardInput.Close();
        var (output, error) = (node.StandardOutput.ReadToEndAsync(cancellation), node.StandardError.ReadToEndAsync(cancellation));
        await node.WaitForExitAsync(cancellation);
        node.ExitCode.ShouldBe(0, await error);
        return JsonSerializer.Deserialize<PlayedScript>(await output, Web)!;
    }
}
