using Pipeline.Rendering;
using Pipeline.Rendering.Previews;
using Pipeline.Rendering.Templates;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Preview;

/// <summary>The folder of templates that an author works in and the season to try them with, both read anew each time.</summary>
internal sealed class PreviewFiles(string templates, string? data)
{
    private static readonly RenderingOptions Options = new() { Notice = "Preview with sample data." };

    public string Templates => templates;

    /// <summary>The finished text of the template; TemplateException with its place when it cannot be rendered.</summary>
    public PreviewedText Show(string template, string? language) =>
        new TemplatePreview(Options, ReadSeason()).Show(TemplateLibrary.Load(templates), template, language);

    /// <summary>The lines around a fault, numbered; empty when there is no such file.</summary>
    public IReadOnlyList<string> Around(TemplateFault fault)
    {
        var path = Path.Combine(templates, fault.Template);
        if (fault.Line == 0 || !File.Exists(path)) return [];
        return [.. File.ReadLines(path).Select((line, index) => $"{index + 1,5}  {line}").Skip(Math.Max(0, fault.Line - 4)).Take(7)];
    }

    private PreviewSeason ReadSeason()
    {
        var path = data ?? Path.Combine(templates, "season.sample.json");
        try
        {
            return PreviewSeason.Read(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or FormatException)
        {
            throw new CannotStartException($"{path} holds no season to preview with: {fault.Message}");
        }
    }
}
