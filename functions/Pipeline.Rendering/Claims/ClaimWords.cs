using System.Collections.Frozen;
using System.Text;

namespace Pipeline.Rendering.Claims;

/// <summary>
/// Finds in a text the words and phrases of one language that claim a number, a share, a comparison or a frequency. Compiled once; one
/// look-up a word.
/// </summary>
internal sealed class ClaimWords
{
    private const int LongestGap = 6;
    private const int Letter = 0x1F, Bits = 5, Longest = 63;
    private readonly ulong[] lengths = new ulong[(Letter + 1) << Bits];
    private readonly FrozenDictionary<string, string[][]> phrases;
    private readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private ClaimWords(IEnumerable<string> words)
    {
        phrases = words.Select(word => PlainWord.Of(word).Split((char[])[' ', '\''], StringSplitOptions.RemoveEmptyEntries))
            .GroupBy(parts => parts[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key, group => group.Select(parts => parts[1..]).OrderByDescending(rest => rest.Length).ToArray(),
                StringComparer.OrdinalIgnoreCase);
        lookup = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in phrases.Keys)
            if (Ascii.IsValid(word)) lengths[Beginning(word)] |= 1UL << Math.Min(word.Length, Longest);
    }

    public static ClaimWords Parse(ReadOnlySpan<byte> json) => new(ClaimList.Parse(json).All());

    /// <summary>Whether the text claims anything.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsLetter(text[index])) continue;
            var word = WordAt(text, index);
            if (LengthAt(text, index, word) > 0) return true;
            index += word;
        }

        return false;
    }

    /// <summary>How many characters the word at a position has. The position must be that of a letter.</summary>
    public static int WordAt(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && PlainWord.IsOfWord(text[end])) end++;
        return end - start;
    }

    /// <summary>The length of the longest claim that begins with the word at `start`, 0 for none.</summary>
    public int LengthAt(ReadOnlySpan<char> text, int start, int word)
    {
        if (!Find(text.Slice(start, word), out var rests)) return 0;
        foreach (var rest in rests)
        {
            var end = start + word;
            var part = 0;
            for (; part < rest.Length && Follows(text, end, rest[part]) is { } next; part++) end = next;
            if (part == rest.Length) return end - start;
        }

        return 0;
    }

    private bool Find(ReadOnlySpan<char> word, out string[][] rests)
    {
        rests = [];
        if (Ascii.IsValid(word)) return MayBe(word) && lookup.TryGetValue(word, out rests!);
        return PlainWord.Is(word) ? lookup.TryGetValue(word, out rests!) : phrases.TryGetValue(PlainWord.Of(word), out rests!);
    }

    /// <summary>Whether any claim begins with these two letters and is as long; most words of a text are settled by that.</summary>
    private bool MayBe(ReadOnlySpan<char> word) => (lengths[Beginning(word)] & (1UL << Math.Min(word.Length, Longest))) != 0;

    private static int Beginning(ReadOnlySpan<char> word) => ((word[0] & Letter) << Bits) | (word.Length > 1 ? word[1] & Letter : 0);

    /// <summary>Where the word ends when it comes next, with nothing but blanks, hyphens and signs of emphasis before it.</summary>
    private static int? Follows(ReadOnlySpan<char> text, int from, string word)
    {
        var start = from;
        while (start < text.Length && start - from < LongestGap && IsGap(text[start])) start++;
        if (start == from || start >= text.Length || !char.IsLetter(text[start])) return null;
        var length = WordAt(text, start);
        return PlainWord.Of(text.Slice(start, length)).Equals(word, StringComparison.OrdinalIgnoreCase) ? start + length : null;
    }

    private static bool IsGap(char each) => char.IsWhiteSpace(each) || each is '-' or '‐' or '‑' or '*' or '_' or '\'' or '’';
}
