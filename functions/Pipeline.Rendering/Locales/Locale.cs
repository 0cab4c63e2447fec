using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Rendering.Functions;

namespace Pipeline.Rendering.Locales;

/// <summary>One language: its number and date formats and every phrase that rules choose between. Read from `templates/locales/{code}.json`.</summary>
internal sealed record Locale
{
    /// <summary>Bokmål: what templates without a language in their name are written in.</summary>
    public const string Standard = "nb";

    private static readonly string[] Feelings = ["positive", "negative", "neutral", "chatbot"];
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    [JsonIgnore]
    public string Code { get; private init; } = Standard;

    public required NumberFormats Numbers { get; init; }
    public required DateFormats Dates { get; init; }
    public required ListFormats Lists { get; init; }

    /// <summary>Comparing words by size of the difference (`Comparison`).</summary>
    public required IReadOnlyDictionary<string, string> Adverbs { get; init; }

    /// <summary>How many of all (`Quantity`).</summary>
    public required IReadOnlyDictionary<string, string> Quantities { get; init; }

    /// <summary>How surely a change is one (`Hedge`).</summary>
    public required IReadOnlyDictionary<string, string> Hedges { get; init; }

    /// <summary>Said of one whose place cannot be told from the first.</summary>
    public required string Inseparable { get; init; }

    public required FactFormats Facts { get; init; }

    /// <summary>Answers whose options have no text of their own, by code.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    /// <summary>How a question is spoken of in prose, by question id.</summary>
    public required IReadOnlyDictionary<string, Theme> Themes { get; init; }

    /// <summary>What introduces a quote, by feeling; taken in turn.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> QuoteLeads { get; init; }

    public required AdviceTexts Advice { get; init; }

    public required IReadOnlyDictionary<string, Plural> Plurals { get; init; }

    /// <summary>What pages, reports, charts and mails say, by section and name; read through `Wordings`.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words { get; init; }

    [JsonIgnore]
    public WordingBook Wordings { get; private init; } = new(new Dictionary<string, IReadOnlyDictionary<string, string>>());

    /// <summary>Throws JsonException when a section is missing or unknown.</summary>
    public static Locale Parse(string code, ReadOnlySpan<byte> json)
    {
        var locale = JsonSerializer.Deserialize<Locale>(json, Options) ?? throw new JsonException("the file holds no locale");
        if (locale.Dates.Months.Count != 12) throw new JsonException("dates.months must name twelve months");
        NeedAll("adverbs", Compared.Keys, locale.Adverbs);
        NeedAll("quantities", Quantity.Keys, locale.Quantities);
        NeedAll("hedges", Hedge.Keys, locale.Hedges);
        NeedAll("plurals", Duration.Units, locale.Plurals);
        foreach (var key in Feelings)
            if (locale.QuoteLeads.GetValueOrDefault(key) is not { Count: > 0 }) throw new JsonException($"quoteLeads.{key} is missing");
        return locale with { Code = code, Wordings = new WordingBook(locale.Words) };
    }

    /// <summary>The language with more words, such as those of the desk.</summary>
    public Locale Saying(WordingBook more) => this with { Wordings = Wordings.With(more) };

    /// <summary>What a text in the standard language may say and this locale has no words for, or the other way round.</summary>
    public IEnumerable<string> DifferencesFrom(Locale standard) =>
    [
        .. Wordings.DifferencesFrom(standard.Wordings),
        .. Missing("plurals", standard.Plurals.Keys, Plurals.ContainsKey),
        .. Missing("answers", standard.Answers.Keys, Answers.ContainsKey),
        .. Missing("themes", standard.Themes.Keys, Themes.ContainsKey),
        .. Missing("advice.questions", standard.Advice.Questions.Keys, Advice.Questions.ContainsKey),
        .. Missing("advice.areas", standard.Advice.Areas.Keys, Advice.Areas.ContainsKey),
    ];

    private static IEnumerable<string> Missing(string section, IEnumerable<string> keys, Func<string, bool> has) =>
        keys.Where(key => !has(key)).Select(key => $"{section}.{key} is missing");

    private static void NeedAll<T>(string section, IReadOnlyList<string> keys, IReadOnlyDictionary<string, T> words)
    {
        foreach (var key in keys)
            if (!words.ContainsKey(key)) throw new JsonException($"{section}.{key} is missing");
    }
}
