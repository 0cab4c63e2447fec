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

    public TemplateFolder() => With("locales/nb.json", File.ReadAllText(Path.Combine(RealTemplates.Options.TemplatesRoot, "locales", "nb.json")));

    public TemplateFolder With(string name, string source)
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, source);
        return this;
    }

    public TemplateLibrary Load() => TemplateLibrary.Load(root);

    /// <summary>Renders `test.scriban-{kind}` and finishes it as its kind.</summary>
    public (string Text, LedgerPart Part) Render(string source, string kind = "txt", ScriptObject? model = null, IFigures? figures = null)
    {
        var name = $"test.scriban-{kind}";
        var library = With(name, source).Load();
        var run = new RenderRun(library, library.Localised(name, "nb").Locale, figures ?? new FixedFigures());
        var marked = run.Render(name, model ?? Model.Of());
        return kind switch
        {
            "html" or "svg" => run.FinishHtml(name, "html", marked),
            "md" => run.FinishMarkdown(name, "markdown", marked),
            _ => run.FinishText(name, "text", marked),
        };
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
