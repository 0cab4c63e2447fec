using System.Diagnostics;
using System.Reflection;

namespace Pipeline.Conventions.Tests.Infrastructure;

/// <summary>The Bicep compiler that restore put beside the packages; there is one for 64-bit Linux on Intel only.</summary>
internal static class Bicep
{
    public static bool Runs => Find("BicepPath") is not null;

    public static string Version => Find("BicepVersion")!;

    public static string Folder => Find("InfraFolder")!;

    public static string Workflow => Find("DeployWorkflow")!;

    public static void SkipUnlessItRuns() => Assert.SkipUnless(Runs, "The Bicep compiler of these tests is for linux-x64 only.");

    /// <summary>Both streams, because the compiler writes its warnings to the second and still succeeds.</summary>
    public static async Task<(int ExitCode, string Output, string Complaints)> RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Find("BicepPath")!, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var complaints = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await complaints);
    }

    /// <summary>A copy that the compiler may write into; the caller deletes it.</summary>
    public static DirectoryInfo CopyFolder()
    {
        var copy = Directory.CreateTempSubdirectory("infra-");
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.FullName, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    private static string? Find(string key) =>
        typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(data => data.Key == key)?.Value;
}
