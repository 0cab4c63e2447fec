using System.Globalization;
using System.Text;
using Pipeline.Rendering.Claims;

namespace Pipeline.Rendering.Ledgers;

/// <summary>
/// Re-reads finished text run by run. Every digit, of any script, and every word that claims a number or a comparison must lie in a mark,
/// and a mark must hold exactly what its entry printed. A thread keeps its room for the next audit, which ends what `Entries` shows.
/// </summary>
internal sealed class LedgerAudit : IDisposable
{
    private const int Context = 40;
    private const char LastOfAscii = '\u0080';

    [ThreadStatic]
    private static Room? spare;

    private readonly Ledger ledger;
    private readonly ClaimWords claims;
    private readonly Func<string, string> read;
    private readonly Room room;
    private readonly List<Unaccounted> unaccounted = [];

    /// <summary>`read` is what readers see of a stretch.</summary>
    public LedgerAudit(Ledger ledger, ClaimWords claims, Func<string, string> read)
    {
        (this.ledger, this.claims, this.read, room) = (ledger, claims, read, spare ?? new Room([], new(StringComparer.Ordinal)));
        spare = null;
    }

    /// <summary>The entries shown, in the order of the text.</summary>
    public IReadOnlyList<LedgerEntry> Entries => room.Shown;

    /// <summary>Every stretch that nothing accounts for, with the words around it.</summary>
    public IReadOnlyList<Unaccounted> Unaccounted => unaccounted;

    public void Read(ReadOnlySpan<char> run)
    {
        for (var index = 0; index < run.Length; index++)
        {
            if (run[index] == Marks.Open)
            {
                index = ReadMark(run, index);
            }
            else if (run[index] is Marks.Middle or Marks.Close)
            {
                Refuse(run, index, 0);
            }
            else if (char.IsLetter(run[index]))
            {
                var word = ClaimWords.WordAt(run, index);
                var claim = claims.LengthAt(run, index, word);
                if (claim > 0) Refuse(run, index, claim);
                index += Math.Max(word, claim) - 1;
            }
            else if (IsNumber(run, index))
            {
                var first = index;
                while (first > 0 && IsOfNumber(run[first - 1])) first--;
                while (index + 1 < run.Length && IsOfNumber(run[index + 1])) index++;
                Refuse(run, first, index + 1 - first);
            }
        }
    }

    public void Dispose()
    {
        room.Shown.Clear();
        room.Given.Clear();
        spare = room;
    }

    private int ReadMark(ReadOnlySpan<char> run, int open)
    {
        var middle = open + run[open..].IndexOf(Marks.Middle);
        var close = open + run[open..].IndexOf(Marks.Close);
        if (middle < open || close < middle)
        {
            Refuse(run, open, 0);
            return open;
        }

        var index = Marks.Index(run[(open + 1)..middle]);
        if (index >= ledger.Count || !Shows(run[(middle + 1)..close], ledger[index].Printed)) Refuse(run, open, 0);
        else if (IsListed(ledger[index])) room.Shown.Add(ledger[index]);
        return close;
    }

    private bool Shows(ReadOnlySpan<char> shown, string printed) => shown.SequenceEqual(printed) || read(shown.ToString()) == printed;

    private void Refuse(ReadOnlySpan<char> run, int start, int length) =>
        unaccounted.Add(new Unaccounted(run.Slice(start, length).ToString(), Around(run, start), start));

    /// <summary>
    /// Given text is listed where it holds a number, and once where it only holds words that would be a claim if we had written them.
    /// </summary>
    private bool IsListed(LedgerEntry entry)
    {
        if (!entry.IsGiven) return true;
        if (HoldsNumber(entry.Printed)) return true;
        return room.Given.Add(entry.Printed) && claims.IsIn(entry.Printed);
    }

    private static bool HoldsNumber(string printed)
    {
        if (Ascii.IsValid(printed)) return printed.AsSpan().ContainsAnyInRange('0', '9');
        for (var index = 0; index < printed.Length; index++)
            if (IsNumber(printed, index)) return true;
        return false;
    }

    private static bool IsNumber(ReadOnlySpan<char> run, int index)
    {
        if (run[index] < LastOfAscii) return char.IsAsciiDigit(run[index]);
        Rune.DecodeFromUtf16(run[index..], out var rune, out _);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }

    private static bool IsOfNumber(char each) => !char.IsWhiteSpace(each) && !Marks.IsMark(each);

    private static string Around(ReadOnlySpan<char> run, int index)
    {
        var from = Math.Max(0, index - Context);
        var to = Math.Min(run.Length, index + Context);
        return Marks.Strip(run[from..to].ToString()).ReplaceLineEndings(" ").Trim();
    }

    private sealed record Room(List<LedgerEntry> Shown, HashSet<string> Given);
}
