namespace Pipeline.SelfHost.Hosting.Azurite;

/// <summary>The commands of Node.js as they are called on this system.</summary>
public sealed record NodeTools(string Node, string Npx)
{
    public static NodeTools OnPath { get; } = new("node", OperatingSystem.IsWindows() ? "npx.cmd" : "npx");
}
