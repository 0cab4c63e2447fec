using System.Text;
using Pipeline.Rendering;
using Pipeline.Rendering.Previews;
using Pipeline.Rendering.Templates;

namespace Pipeline.EndToEnd.Tests.Pages;

/// <summary>Every page and mail that a template makes of the sample season: a new template is among them as soon as it lies in its folder.</summary>
internal static class WholePages
{
    private static readonly RenderingOptions Options = new()
    {
        TemplatesRoot = Path.Combine(AppContext.BaseDirectory, "templates"),
        SiteBaseUrl = new("https://award.example/"),
        Notice = "Tallene er oppdiktet.",
        Contact = "prisen@award.example",
    };

    private static readonly TemplateLibrary Library = TemplateLibrary.Load(Options.TemplatesRoot);

    private static readonly SampleTexts Texts =
        new(Library, Options, PreviewSeason.Read(File.ReadAllBytes(Path.Combine(Options.TemplatesRoot, "season.sample.json"))));

    public static IEnumerable<string> Languages => Library.Languages;

    /// <summary>The names of templates that make HTML.</summary>
    public static IEnumerable<string> Names => Texts.Names.Where(name => Path.GetExtension(name) is ".scriban-md" or ".scriban-html");

    /// <summary>The page of an address that leads nowhere.</summary>
    public static string Missing => Encoding.UTF8.GetString(Functions.Http.Pages.NotFound().Body.Span);

    public static IEnumerable<SampleVariant> VariantsOf(string name) => SampleTexts.VariantsOf(name);

    /// <summary>A text that is there to be pasted is put into the plainest page there is.</summary>
    public static string Write(string name, string language, SampleVariant variant) => Texts.Write(name, language, variant).Text is var text && text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
        ? text
        : $"<!doctype html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><title>Pasted</title></head>\n<body><main><h1>Pasted</h1>\n{text}</main></body>\n</html>\n";
}
