using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Pipeline.EndToEnd.Tests.Pages;

/// <summary>The Nu HTML checker of the W3C, fetched once by npx; it runs on Java.</summary>
internal static class NuChecker
{
    private const string Package = "vnu-jar@26.9.27";

    /// <summary>What it says of every HTML and SVG file in the folder, but for remarks.</summary>
    public static async Task<IReadOnlyList<NuMessage>> CheckAsync(string folder, CancellationToken cancellationToken)
    {
        using var process = Start(folder);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var trouble = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        var text = await output;
        text.ShouldStartWith("{", customMessage: $"npx could not run {Package}, which needs Java 17 or later and the npm registry; tests/run.sh installs Java. It said: {trouble}");
        using var report = JsonDocument.Parse(text);
        return [.. report.RootElement.GetProperty("messages").EnumerateArray().Select(NuMessage.Of).Where(message => message.Kind != "info")];
    }

    private static Process Start(string folder)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx")
        {
            ArgumentList = { "--yes", Package, "--format", "json", "--stdout", "--also-check-svg", folder },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new InvalidOperationException("npx was not found: install Node.js 20 or later.", fault);
        }
    }
}
