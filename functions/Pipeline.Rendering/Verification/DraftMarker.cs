using System.Text;
using Pipeline.Rendering.Ledgers;

namespace Pipeline.Rendering.Verification;

/// <summary>
/// Puts the marks back around what a ledger accounts for in a text that has lost them: what was printed, as often as it was printed, the
/// longest first. Names and quotes may be repeated. What follows or precedes a number must not make another number of it.
/// </summary>
internal sealed class DraftMarker : IDisposable
{
    private const int Unlimited = int.MaxValue;
    private readonly Dictionary<string, int> left = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<string>> printed;

    public DraftMarker(IReadOnlyList<LedgerEntry> entries)
    {
        foreach (var entry in entries.Select(each => each with { Printed = Plain(each.Printed) }).Where(each => each.Printed.Length > 0))
        {
            if (index.TryAdd(entry.Printed, Ledger.Count)) Ledger.Print(entry);
            var before = left.GetValueOrDefault(entry.Printed);
            left[entry.Printed] = MayBeRepeated(entry) || before == Unlimited ? Unlimited : before + 1;
        }

        printed = index.Keys.GroupBy(each => each[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(each => each.Length).ToList());
    }

    public Ledger Ledger { get; } = Ledger.Open();

    /// <summary>Whether the ledger has the words, though maybe fewer times than the text.</summary>
    public bool Knows(string words) => index.ContainsKey(Plain(words));

    /// <summary>Whether it is a name or what people wrote; an answer such as "10" is a number like any other.</summary>
    public static bool MayBeRepeated(LedgerEntry entry) => entry.IsGiven && entry.Printed.Any(char.IsLetter);

    /// <summary>Editors and mail programs put ordinary blanks for those that do not break.</summary>
    public static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    /// <summary>The text in marks, with as many lines as before, and the entries it shows with their position in it.</summary>
    public (string Marked, IReadOnlyList<(LedgerEntry Entry, int Position)> Shown) Mark(string text)
    {
        text = Plain(text);
        var marked = new StringBuilder(text.Length + 64);
        List<(LedgerEntry, int)> shown = [];
        for (var at = 0; at < text.Length;)
        {
            if (Find(text, at) is not { } found)
            {
                marked.Append(text[at++]);
                continue;
            }

            if (left[found] != Unlimited) left[found]--;
            shown.Add((Ledger[index[found]], marked.Length));
            marked.Append(Marks.Wrap(index[found], found)).Append('\n', text.AsSpan(at, found.Length).Count('\n'));
            at += found.Length;
        }

        return (marked.ToString(), shown);
    }

    public void Dispose() => Ledger.Dispose();

    private string? Find(string text, int at) => !printed.TryGetValue(text[at], out var candidates) || !Boundary.Before(text, at)
        ? null
        : candidates.FirstOrDefault(each => left[each] > 0 && IsAt(text, at, each) && Boundary.After(text, at + each.Length, each));

    private static bool IsAt(string text, int at, string words)
    {
        if (at + words.Length > text.Length) return false;
        for (var offset = 0; offset < words.Length; offset++)
            if (text[at + offset] != words[offset] && !(words[offset] == ' ' && text[at + offset] == '\n')) return false;
        return true;
    }
}
