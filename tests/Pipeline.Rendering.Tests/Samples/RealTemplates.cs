using System.Reflection;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Tests.Samples;

/// <summary>The real templates, read once.</summary>
internal static class RealTemplates
{
    public static string RepoRoot { get; } =
        typeof(RealTemplates).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(each => each.Key == "RepoRoot").Value!;

    public static RenderingOptions Options { get; } = In("nb");

    /// <summary>The options of a site in the language.</summary>
    public static RenderingOptions In(string language) => new()
    {
        TemplatesRoot = Path.Combine(RepoRoot, "templates"),
        SiteBaseUrl = new("https://priser.example:8443/"),
        Notice = language switch
        {
            "nn" => "Tala på denne sida er oppdikta, unnateke totalane frå 2021.",
            "da" => "Tallene på denne side er opdigtede, bortset fra totalerne fra 2021.",
            "sv" => "Siffrorna på den här sidan är påhittade, utom totalerna från 2021.",
            "en" => "The figures on this page are made up, except for the totals of 2021.",
            _ => "Tallene på denne siden er oppdiktet, unntatt totalene fra 2021.",
        },
    };

    public static TemplateLibrary Library { get; } = TemplateLibrary.Load(Options.TemplatesRoot);
}
