using System.Globalization;

namespace Pipeline.Rendering.Ledgers;

/// <summary>
/// Re-reads finished text run by run. Every digit, of any script, must lie in a mark, and a mark must hold exactly what its entry printed.
/// </summary>
internal sealed class LedgerAudit(Ledger ledger, Func<string, string> read)
{
    private const int Context = 40;
    private readonly List<LedgerEntry> entries = [];
    private readonly List<Unaccounted> unaccounted = [];

    /// <summary>The entries shown, in the order of the text.</summary>
    public IReadOnlyList<LedgerEntry> Entries => entries;

    /// <summary>Every stretch that nothing accounts for, with the words around it.</summary>
    public IReadOnlyList<Unaccounted> Unaccounted => unaccounted;

    public void Read(string run)
    {
        for (var index = 0; index < run.Length; index++)
        {
            if (run[index] == Marks.Open)
            {
                index = ReadMark(run, index);
            }
            else if (run[index] is Marks.Middle or Marks.Close)
            {
                unaccounted.Add(new Unaccounted("", Around(run, index)));
            }
            else if (IsNumber(run, index))
            {
                var first = index;
                while (first > 0 && IsOfWord(run[first - 1])) first--;
                while (index + 1 < run.Length && IsOfWord(run[index + 1])) index++;
                unaccounted.Add(new Unaccounted(run[first..(index + 1)], Around(run, first)));
            }
        }
    }

    private int ReadMark(string run, int open)
    {
        var middle = run.IndexOf(Marks.Middle, open);
        var close = run.IndexOf(Marks.Close, open);
        if (middle < 0 || close < middle)
        {
            unaccounted.Add(new Unaccounted("", Around(run, open)));
            return open;
        }

        var index = Marks.Index(run.AsSpan(open + 1, middle - open - 1));
        if (index >= ledger.Count || read(run[(middle + 1)..close]) != ledger[index].Printed) unaccounted.Add(new Unaccounted("", Around(run, open)));
        else if (!IsPlainText(ledger[index])) entries.Add(ledger[index]);
        return close;
    }

    private static bool IsPlainText(LedgerEntry entry) =>
        (entry.Kind is "name" or "text" or "quote" or "link") && !Enumerable.Range(0, entry.Printed.Length).Any(index => IsNumber(entry.Printed, index));

    private static bool IsNumber(string run, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(run, index) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsOfWord(char each) => !char.IsWhiteSpace(each) && !Marks.IsMark(each);

    private static string Around(string run, int index)
    {
        var from = Math.Max(0, index - Context);
        var to = Math.Min(run.Length, index + Context);
        return Marks.Strip(run[from..to]).ReplaceLineEndings(" ").Trim();
    }
}
