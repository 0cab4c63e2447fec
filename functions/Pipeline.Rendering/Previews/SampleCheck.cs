using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Previews;

/// <summary>Tries every text in every language on a sample season.</summary>
public static class SampleCheck
{
    /// <summary>What cannot be rendered, one fault a text and language at most; empty when all is well.</summary>
    public static IReadOnlyList<TemplateFault> Run(TemplateLibrary library, RenderingOptions options, PreviewSeason season)
    {
        var texts = new SampleTexts(library, options, season);
        return [.. library.Languages.SelectMany(language => texts.Names.Select(name => Try(texts, name, language))).OfType<TemplateFault>().Distinct()];
    }

    private static TemplateFault? Try(SampleTexts texts, string name, string language)
    {
        try
        {
            texts.Write(name, language);
            return null;
        }
        catch (TemplateException exception)
        {
            return exception.Fault;
        }
    }
}
