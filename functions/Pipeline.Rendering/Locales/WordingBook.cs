using System.Text.Json;

namespace Pipeline.Rendering.Locales;

/// <summary>Every wording of a language by its key, `section.name`.</summary>
internal sealed class WordingBook
{
    private readonly Dictionary<string, Wording> wordings = new(StringComparer.Ordinal);

    /// <summary>Throws JsonException when a text cannot be read.</summary>
    public WordingBook(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> sections)
    {
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

    public Wording? Find(string key) => wordings.GetValueOrDefault(key);

    /// <summary>What must be put right before both languages say the same: keys that one lacks, or that need another number of values.</summary>
    public IEnumerable<string> DifferencesFrom(WordingBook standard) => standard.wordings
        .Where(each => Find(each.Key)?.Values != each.Value.Values)
        .Select(each => $"words.{each.Key} is missing or takes another number of values than in the standard language")
        .Concat(wordings.Keys.Except(standard.wordings.Keys).Select(key => $"words.{key} does not exist in the standard language"))
        .Order(StringComparer.Ordinal);
}
