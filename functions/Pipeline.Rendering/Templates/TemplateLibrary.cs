using Pipeline.Rendering.Claims;
using Pipeline.Rendering.Desk;
using Pipeline.Rendering.Facts;
using Pipeline.Rendering.Locales;
using Scriban;

namespace Pipeline.Rendering.Templates;

/// <summary>
/// Every template, locale, list of claiming words and fact below one folder, read and parsed once; safe to share between threads. Templates
/// are named by their path with forward slashes (`posts/result.scriban-md`); nothing outside the folder can be named. Faults are kept for
/// `TemplateCheck`, and rendering a faulty template throws.
/// </summary>
public sealed class TemplateLibrary
{
    private readonly Dictionary<string, Template> templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Locale> locales = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClaimWords> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordingBook> deskWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SentenceBook> sentences = new(StringComparer.Ordinal);
    private readonly List<TemplateFault> faults = [];

    private TemplateLibrary()
    {
    }

    /// <summary>Everything that could not be parsed, ordered by template.</summary>
    public IReadOnlyList<TemplateFault> Faults => faults;

    /// <summary>The names of all templates, ordinal.</summary>
    public IReadOnlyList<string> Names => [.. templates.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads the folder. A missing folder throws DirectoryNotFoundException.</summary>
    public static TemplateLibrary Load(string root) => Of(TemplateFiles.Read(root));

    /// <summary>Reads files by their names below the folder.</summary>
    internal static TemplateLibrary Of(IReadOnlyDictionary<string, byte[]> files)
    {
        var library = new TemplateLibrary();
        foreach (var (name, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (TemplateFiles.IsTemplate(name)) library.Add(name, TemplateFiles.Text(content));
            else if (TemplateFiles.IsData(name)) library.AddData(name, content);
        }

        return library;
    }

    public bool Contains(string name) => templates.ContainsKey(name);

    /// <summary>
    /// The template for a reader: the one written in the language (`result.nn.scriban-md`), or the one that takes its words from the locale
    /// (`result.scriban-md`). Bokmål when the language has no locale or the template is not written in it.
    /// </summary>
    internal (string Name, Locale Locale) Localised(string name, string language)
    {
        if (locales.TryGetValue(language, out var locale))
        {
            if (Contains(TemplateName.In(name, language))) return (TemplateName.In(name, language), locale);
            if (Contains(name)) return (name, locale);
        }

        if (!locales.TryGetValue(Locale.Standard, out var standard))
            throw new TemplateException(new TemplateFault($"locales/{Locale.Standard}.json", 0, 0, "the locale is missing or faulty"));
        return (Contains(TemplateName.In(name, Locale.Standard)) ? TemplateName.In(name, Locale.Standard) : name, standard);
    }

    internal Template Get(string name)
    {
        if (!templates.TryGetValue(name, out var template)) throw new TemplateException(new TemplateFault(name, 0, 0, "there is no such template"));
        return template.HasErrors ? throw new TemplateException(faults.First(fault => fault.Template == name)) : template;
    }

    internal string SourceOf(string name) => sources[name];

    internal Locale? FindLocale(string language) => locales.GetValueOrDefault(language);

    /// <summary>Every language there is a locale for.</summary>
    internal IEnumerable<string> Languages => locales.Keys.Order(StringComparer.Ordinal);

    /// <summary>What the desk says, by language.</summary>
    internal IReadOnlyDictionary<string, WordingBook> DeskWords => deskWords;

    /// <summary>A language with the words of the desk; bokmål when the desk does not speak it.</summary>
    internal Locale DeskLocale(string language)
    {
        var spoken = deskWords.ContainsKey(language) && locales.ContainsKey(language) ? language : Locale.Standard;
        return locales.TryGetValue(spoken, out var locale) && deskWords.TryGetValue(spoken, out var words)
            ? locale.Saying(words)
            : throw new TemplateException(new TemplateFault($"{TemplateFiles.DeskFolder}{spoken}.json", 0, 0, "the desk's words or their locale are missing or faulty"));
    }

    /// <summary>What a language of the desk makes of sentences that the source writes in English.</summary>
    internal SentenceBook SentencesOf(string language) => sentences.GetValueOrDefault(language, SentenceBook.English);

    internal bool HasClaims(string language) => claims.ContainsKey(language);

    /// <summary>
    /// The words that a text in the language must account for. Without the list no text can be checked, so none is rendered.
    /// </summary>
    internal ClaimWords ClaimsOf(string language) => claims.TryGetValue(language, out var words)
        ? words
        : throw new TemplateException(new TemplateFault($"claims/{language}.json", 0, 0, "the claiming words are missing or faulty"));

    internal FactBook Facts { get; private set; } = FactBook.Empty;

    private void Add(string name, string source)
    {
        source = source.ReplaceLineEndings("\n");
        var template = Template.Parse(source, name);
        templates.Add(name, template);
        sources.Add(name, source);
        foreach (var message in template.Messages)
            faults.Add(new TemplateFault(name, message.Span.Start.Line + 1, message.Span.Start.Column + 1, message.Message));
    }

    private void AddData(string name, byte[] json)
    {
        var code = Path.GetFileNameWithoutExtension(name);
        try
        {
            if (name.StartsWith("locales/", StringComparison.Ordinal)) locales.Add(code, Locale.Parse(code, json));
            else if (name.StartsWith(TemplateFiles.SentencesFolder, StringComparison.Ordinal)) sentences.Add(code, SentenceBook.Parse(json));
            else if (name.StartsWith(TemplateFiles.DeskFolder, StringComparison.Ordinal)) deskWords.Add(code, WordingBook.Parse(json));
            else if (name.StartsWith("claims/", StringComparison.Ordinal)) claims.Add(code, ClaimWords.Parse(json));
            else if (name == "facts.json") Facts = FactBook.Parse(json);
        }
        catch (System.Text.Json.JsonException fault)
        {
            faults.Add(new TemplateFault(name, (int)(fault.LineNumber ?? -1) + 1, (int)(fault.BytePositionInLine ?? -1) + 1, fault.Message));
        }
    }
}
