using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Templates;
using Pipeline.Testing.Twins;
using Scriban.Runtime;

namespace Pipeline.Rendering.Tests.Samples;

/// <summary>A folder of templates made for one test, with the real bokmål locale.</summary>
internal sealed class TemplateFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("templates-").FullName;

    private static readonly DateOnly On = new(2021, 3, 31);

    public TemplateFolder()
    {
        With("locales/nb.json", Real("locales/nb.json"));
        foreach (var language in Languages) With($"claims/{language}.json", Real($"claims/{language}.json"));
    }

    /// <summary>The languages that texts are checked in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nb", "nn", "da", "sv", "en"];

    public TemplateFolder With(string name, string source)
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, source);
        return this;
    }

    /// <summary>The templates of the product, one of them with a sentence more.</summary>
    public TemplateFolder WithReal(string changed, string sentence)
    {
        foreach (var file in Directory.EnumerateFiles(RealTemplates.Options.TemplatesRoot, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(RealTemplates.Options.TemplatesRoot, file).Replace('\\', '/');
            With(name, File.ReadAllText(file) + (name == changed ? $"\n{sentence}\n" : ""));
        }

        return this;
    }

    public TemplateLibrary Load() => TemplateLibrary.Load(root);

    /// <summary>Renders `test.scriban-{kind}` and finishes it as its kind.</summary>
    public (string Text, LedgerPart Part) Render(string source, string kind = "txt", ScriptObject? model = null, IFigures? figures = null, string language = "nb")
    {
        var name = language == "nb" ? $"test.scriban-{kind}" : $"test.{language}.scriban-{kind}";
        if (language != "nb") With($"locales/{language}.json", Real($"locales/{language}.json"));
        var library = With(name, source).Load();
        using var run = new RenderRun(library, library.Localised($"test.scriban-{kind}", language).Locale, figures ?? new FixedFigures(), On);
        var marked = run.Render(name, model ?? Model.Of());
        return kind switch
        {
            "html" or "svg" => run.FinishHtml(name, "html", marked),
            "md" => run.FinishMarkdown(name, "markdown", marked),
            _ => run.FinishText(name, "text", marked),
        };
    }

    private static string Real(string name) => File.ReadAllText(Path.Combine(RealTemplates.Options.TemplatesRoot, name));

    public void Dispose() => Directory.Delete(root, recursive: true);
}
