using Pipeline.Rendering.Locales;
using Scriban.Syntax;

namespace Pipeline.Rendering.Templates;

/// <summary>
/// What is wrong with a folder of templates, without rendering any: faults of parsing, missing templates, includes that name nothing, a
/// missing locale or list of claiming words.
/// </summary>
public static class TemplateCheck
{
    /// <summary>The templates that renderers ask for by name.</summary>
    public static IReadOnlyList<string> Required { get; } =
    [
        "_frame/page.scriban-html", "mails/report-subject.scriban-txt", "mails/report.scriban-html", "mails/report.scriban-txt",
        "posts/result.scriban-md", "posts/so-far.scriban-md", "reports/participant.scriban-html", "reports/participant.scriban-txt",
    ];

    /// <summary>Empty when all is well.</summary>
    public static IReadOnlyList<TemplateFault> Run(TemplateLibrary library)
    {
        List<TemplateFault> faults = [.. library.Faults];
        faults.AddRange(Required.Where(name => !library.Contains(name)).Select(name => new TemplateFault(name, 0, 0, "the template is missing")));
        if (!library.HasLocale(Locale.Standard) && faults.All(fault => fault.Template != $"locales/{Locale.Standard}.json"))
            faults.Add(new TemplateFault($"locales/{Locale.Standard}.json", 0, 0, "the locale is missing"));
        faults.AddRange(library.Languages.Where(each => !library.HasClaims(each)).Select(each => $"claims/{each}.json")
            .Where(name => library.Faults.All(fault => fault.Template != name))
            .Select(name => new TemplateFault(name, 0, 0, "the list of claiming words is missing")));
        foreach (var name in library.Names.Where(name => library.Faults.All(fault => fault.Template != name)))
        {
            var includes = new IncludeVisitor();
            includes.Visit(library.Get(name).Page);
            faults.AddRange(includes.Found.Where(include => !library.Contains(include.Name)).Select(include =>
                new TemplateFault(name, include.Line, include.Column, $"there is no template \"{include.Name}\" to include")));
        }

        return faults;
    }

    private sealed class IncludeVisitor : ScriptVisitor
    {
        public List<(string Name, int Line, int Column)> Found { get; } = [];

        public override void Visit(ScriptFunctionCall? node)
        {
            if (node is { Target: ScriptVariable { Name: "include" } } && node.Arguments.FirstOrDefault() is ScriptLiteral { Value: string name } argument)
                Found.Add((name, argument.Span.Start.Line + 1, argument.Span.Start.Column + 1));
            base.Visit(node!);
        }
    }
}
