using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Subscribers;

/// <summary>What a language calls itself, by its locale's own words.</summary>
internal static class SubscriberLanguage
{
    public static string NameOf(TemplateLibrary library, string code) =>
        string.Concat(library.FindLocale(code)!.Wordings.Find("sign-up.language-name")!.Parts.Select(part => part.Words));
}
