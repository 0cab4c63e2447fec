using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Templates;

/// <summary>Finds includes in the library only: a name is a key, never a path on a disk.</summary>
internal sealed class LibraryLoader(TemplateLibrary library) : ITemplateLoader
{
    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => library.Contains(templateName)
        ? templateName
        : throw new ScriptRuntimeException(callerSpan, $"there is no template \"{templateName}\" to include; name it by its path below the templates folder");

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => library.SourceOf(templatePath);

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
}
