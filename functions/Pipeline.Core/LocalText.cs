namespace Pipeline.Core;

/// <summary>A text in one or more languages, keyed by locale (`nb`, `nn`, `da`, `sv`, `en`).</summary>
public sealed record LocalText(IReadOnlyDictionary<string, string> ByLocale, string Fallback)
{
    /// <summary>The text in the locale, else in the programme's own locale, else in the first one given.</summary>
    public string In(string locale) =>
        ByLocale.TryGetValue(locale, out var text) || ByLocale.TryGetValue(Fallback, out text) ? text : ByLocale.Values.First();

    /// <summary>A text that is the same in every language.</summary>
    public static LocalText Same(string text, string locale) => new(new Dictionary<string, string> { [locale] = text }, locale);
}
