namespace Pipeline.Rendering.Templates;

/// <summary>What a template's name says: `posts/result.nn.scriban-md` is the text `result` in nn.</summary>
internal static class TemplateName
{
    /// <summary>The name without a language: `posts/result.scriban-md`.</summary>
    public static string Neutral(string name) => LanguageOf(name) is { } language
        ? name.Replace($".{language}.scriban-", ".scriban-", StringComparison.Ordinal)
        : name;

    /// <summary>`posts/result.scriban-md` in nn: `posts/result.nn.scriban-md`.</summary>
    public static string In(string name, string language)
    {
        var extension = Path.GetExtension(name);
        return $"{name[..^extension.Length]}.{language}{extension}";
    }

    /// <summary>`nn`, or null for a text that is one for all languages.</summary>
    public static string? LanguageOf(string name)
    {
        var language = Path.GetExtension(Path.GetFileNameWithoutExtension(name));
        return language.Length > 1 ? language[1..] : null;
    }

    /// <summary>`result`.</summary>
    public static string Base(string name) => Path.GetFileNameWithoutExtension(Neutral(name));

    /// <summary>Whether it is only included by others.</summary>
    public static bool IsPart(string name) => Path.GetFileName(name).StartsWith('_') || name.Split('/')[0] is "charts" or "_frame";
}
