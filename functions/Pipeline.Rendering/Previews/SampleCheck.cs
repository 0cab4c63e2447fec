using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Previews;

/// <summary>Tries every text in every language and phase on a sample season.</summary>
public static class SampleCheck
{
    /// <summary>What cannot be rendered, one fault a text, language and variant at most; empty when all is well.</summary>
    public static IReadOnlyList<TemplateFault> Run(TemplateLibrary library, RenderingOptions options, PreviewSeason season)
    {
        var texts = new SampleTexts(library, options, season);
        var faults =
            from language in library.Languages
            from name in texts.Names
            from variant in SampleTexts.VariantsOf(name)
            select Try(texts, name, language, variant);
        return [.. faults.OfType<TemplateFault>().Distinct()];
    }

    private static TemplateFault? Try(SampleTexts texts, string name, string language, SampleVariant variant)
    {
        try
        {
            texts.Write(name, language, variant);
            return null;
        }
        catch (TemplateException exception)
        {
            return exception.Fault;
        }
    }
}
