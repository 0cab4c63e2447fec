using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Previews;

/// <summary>Shows what a template makes of a sample season, so that its author sees it before any reader does.</summary>
public sealed class TemplatePreview(RenderingOptions options, PreviewSeason season)
{
    /// <summary>
    /// The finished text of the template. A part, chart or page frame is shown in the first text that uses it, and so is a locale in its language.
    /// Throws TemplateException for a template that cannot be rendered or a name that names none.
    /// </summary>
    public PreviewedText Show(TemplateLibrary library, string name, string? language)
    {
        var texts = new SampleTexts(library, options, season);
        var whole = WholeOf(library, name, texts) ?? throw new TemplateException(new TemplateFault(name, 0, 0, "there is no such template"));
        return texts.Write(TemplateName.Neutral(whole), language ?? TemplateName.LanguageOf(name) ?? Locale.Standard, SampleTexts.VariantsOf(whole).First());
    }

    private static string? WholeOf(TemplateLibrary library, string name, SampleTexts texts)
    {
        if (!library.Contains(name)) return texts.Names.FirstOrDefault(each => each == name);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var level = new List<string> { name }; level.Count > 0; level = [.. level.SelectMany(part => UsersOf(library, part)).Where(seen.Add)])
            if (level.FirstOrDefault(each => !TemplateName.IsPart(each)) is { } whole) return whole;
        return texts.Names.FirstOrDefault(each => each.StartsWith("posts/", StringComparison.Ordinal));
    }

    private static IEnumerable<string> UsersOf(TemplateLibrary library, string part) => library.Names.Where(each =>
        library.SourceOf(each).Contains($"\"{part}\"", StringComparison.Ordinal)
        || library.SourceOf(each).Contains($"(chart:{TemplateName.Base(part)})", StringComparison.Ordinal));
}
