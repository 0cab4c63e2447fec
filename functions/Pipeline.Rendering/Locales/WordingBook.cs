using System.Text.Json;

namespace Pipeline.Rendering.Locales;

/// <summary>Every wording of a language by its key, `section.name`.</summary>
internal sealed class WordingBook
{
    private readonly Dictionary<string, Wording> wordings;

    private WordingBook(Dictionary<string, Wording> wordings) => this.wordings = wordings;

    /// <summary>Throws JsonException when a text cannot be read.</summary>
    public WordingBook(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> sections)
    {
        wordings = new(StringComparer.Ordinal);
        foreach (var (section, words) in sections)
        {
            foreach (var (name, text) in words)
            {
                try
                {
                    wordings.Add($"{section}.{name}", Wording.Parse(text));
                }
                catch (FormatException fault)
                {
                    throw new JsonException($"words.{section}.{name}: {fault.Message}", fault);
                }
            }
        }
    }

    /// <summary>A file of nothing but words: sections of names. Throws JsonException when it is another.</summary>
    public static WordingBook Parse(ReadOnlySpan<byte> json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, IReadOnlyDictionary<string, string>>>(json) ?? throw new JsonException("the file holds no words"));

    /// <summary>Both, of the same key the other's.</summary>
    public WordingBook With(WordingBook other)
    {
        var both = new Dictionary<string, Wording>(wordings, StringComparer.Ordinal);
        foreach (var (key, wording) in other.wordings) both[key] = wording;
        return new WordingBook(both);
    }

    public Wording? Find(string key) => wordings.GetValueOrDefault(key);

    /// <summary>What must be put right before both languages say the same: keys that one lacks, or that need another number of values.</summary>
    public IEnumerable<string> DifferencesFrom(WordingBook standard) => standard.wordings
        .Where(each => Find(each.Key)?.Values != each.Value.Values)
        .Select(each => $"words.{each.Key} is missing or takes another number of values than in the standard language")
        .Concat(wordings.Keys.Except(standard.wordings.Keys).Select(key => $"words.{key} does not exist in the standard language"))
        .Order(StringComparer.Ordinal);
}
