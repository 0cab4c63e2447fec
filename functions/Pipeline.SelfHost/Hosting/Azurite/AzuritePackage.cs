using System.ComponentModel;

namespace Pipeline.SelfHost.Hosting.Azurite;

/// <summary>Azurite as npm has it: fetched once by npx, which keeps it for later starts.</summary>
internal static class AzuritePackage
{
    public const string Version = "3.37.0";
    public const int LeastNodeVersion = 20;

    private const string Spec = $"azurite@{Version}";

    /// <summary>The major version of Node.js.</summary>
    public static async Task<int> NodeVersionAsync(NodeTools tools, CancellationToken cancellationToken)
    {
        var said = (await RunAsync(tools.Node, ["--version"], cancellationToken)).Output.Trim();
        if (!System.Version.TryParse(said.TrimStart('v'), out var version))
            throw new CannotStartException($"'{tools.Node} --version' answered '{said}', which is no version of Node.js.");
        if (version.Major < LeastNodeVersion)
        {
            throw new CannotStartException(
                $"Node.js {said} is too old for Azurite: install version {LeastNodeVersion} or later, or set AzureWebJobsStorage to a storage account.");
        }

        return version.Major;
    }

    /// <summary>Path of Azurite's script. Its own process is started with it, so that no npx stands between us and the process to stop.</summary>
    public static async Task<string> ScriptAsync(NodeTools tools, CancellationToken cancellationToken)
    {
        // npx puts the folder of the package's commands first on the PATH of what it runs.
        var found = await RunAsync(tools.Npx, ["--yes", $"--package={Spec}", "--", "node", "-p", "process.env.PATH"], cancellationToken);
        if (found.ExitCode != 0)
        {
            throw new CannotStartException(
                $"npx could not get {Spec} ({found.LastError}): check that the npm registry can be reached, or set AzureWebJobsStorage to a storage account.");
        }

        return found.Output.Split(Path.PathSeparator)
            .Select(folder => Path.GetFullPath(Path.Combine(folder.Trim(), "..", "azurite", "dist", "src", "azurite.js")))
            .FirstOrDefault(File.Exists)
            ?? throw new CannotStartException($"npx got {Spec}, but its script is not where the package had it; set AzureWebJobsStorage to a storage account.");
    }

    private static async Task<ChildOutput> RunAsync(string command, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await ChildOutput.OfAsync(command, arguments, cancellationToken);
        }
        catch (Win32Exception exception)
        {
            throw new CannotStartException(
                $"'{command}' was not found, and local storage (Azurite) needs it: install Node.js {LeastNodeVersion} or later from https://nodejs.org, "
                + "or set AzureWebJobsStorage to a storage account.",
                exception);
        }
    }
}
