using System.Reflection;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Tests.Samples;

/// <summary>The real templates, read once.</summary>
internal static class RealTemplates
{
    public static string RepoRoot { get; } =
        typeof(RealTemplates).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(each => each.Key == "RepoRoot").Value!;

    public static RenderingOptions Options { get; } = new()
    {
        TemplatesRoot = Path.Combine(RepoRoot, "templates"),
        SiteBaseUrl = new("https://priser.example:8443/"),
        Contact = "prisen@priser.example",
        Notice = "Tallene på denne siden er oppdiktet, unntatt totalene fra 2021.",
    };

    public static TemplateLibrary Library { get; } = TemplateLibrary.Load(Options.TemplatesRoot);
}
