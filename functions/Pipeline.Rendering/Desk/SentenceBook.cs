using System.Text.Json;

namespace Pipeline.Rendering.Desk;

/// <summary>
/// The words of a language for the sentences that the source writes in English, by their forms. What is kept is the English sentence, so one that was kept before
/// its words were there, or whose words have changed since, is said as it is said now.
/// </summary>
internal sealed class SentenceBook
{
    /// <summary>A sentence names phrases, and these name others; nothing goes deeper.</summary>
    private const int Depth = 4;

    private readonly Dictionary<string, string> whole = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SentenceForm> forms;

    private SentenceBook(IReadOnlyDictionary<string, string> words)
    {
        foreach (var (form, said) in words.Where(each => !each.Key.Contains("{0}", StringComparison.Ordinal))) whole[form] = said;
        forms = [.. words.Where(each => !whole.ContainsKey(each.Key)).Select(each => new SentenceForm(each.Key, each.Value)).OrderByDescending(form => form.Weight)];
    }

    /// <summary>A language that writes them as the source does.</summary>
    public static SentenceBook English { get; } = new(new Dictionary<string, string>());

    /// <summary>An object of forms and their words. Throws JsonException when it is another.</summary>
    public static SentenceBook Parse(ReadOnlySpan<byte> json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? throw new JsonException("the file holds no sentences"));

    /// <summary>The sentence in this language; null when it is none of ours, such as a mail server's, and stays as it is.</summary>
    public string? Find(string sentence) => Find(sentence, Depth);

    private string? Find(string sentence, int depth)
    {
        if (whole.TryGetValue(sentence, out var words)) return words;
        if (depth == 0) return null;
        foreach (var form in forms)
        {
            if (form.Read(sentence) is not { } named) continue;
            var said = named.Select((each, place) => form.IsQuoted(place) ? null : Find(each, depth - 1)).ToList();
            if (form.IsJoint && said[^1] is null && said[0] is null) continue;
            return form.Say([.. said.Zip(named, (known, given) => known ?? given)]);
        }

        return null;
    }
}
