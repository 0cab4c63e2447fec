using Pipeline.Core;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Verification;

/// <summary>
/// Reads a draft that was changed by hand against the ledger it was rendered with. It sees numbers and claiming words that the ledger does
/// not account for and two numbers that changed places within a line, not what was done to the words around them.
/// </summary>
public sealed class DraftVerifier(TemplateLibrary library)
{
    private static readonly char[] Beside = [.. ".,:;!?()[]*_\"«»"];

    /// <summary>
    /// The findings by line. `form` is `md`, `html` or `txt`. Throws FormatException when the ledger is none or is not of this form.
    /// </summary>
    public IReadOnlyList<DraftFinding> Verify(string form, string text, string ledgerJson)
    {
        var ledger = KeptLedger.Read(ledgerJson);
        var entries = ledger.EntriesOf(PartOf(form));
        using var marker = new DraftMarker(entries);
        var order = new OrderCheck(entries);
        List<DraftFinding> findings = [];
        foreach (var (run, line) in RunsOf(form, text.ReplaceLineEndings("\n"))) findings.AddRange(Read(run, line));
        return [.. findings.OrderBy(finding => finding.Line)];

        IEnumerable<DraftFinding> Read(string run, int firstLine)
        {
            var (marked, shown) = marker.Mark(run);
            using var audit = new LedgerAudit(marker.Ledger, library.ClaimsOf(ledger.Locale), read => read);
            audit.Read(marked);
            var ordered = shown.Where(each => order.HasPlace(each.Entry))
                .Select(each => (each.Entry, Line: LineAt(each.Position))).ToList();
            return audit.Unaccounted.Select(each => new DraftFinding(LineAt(each.Position), Told(marker, each)))
                .Concat(ordered.Zip(ordered.Skip(1))
                    .Where(pair => pair.First.Line == pair.Second.Line && order.ChangedPlaces(pair.First.Entry, pair.Second.Entry))
                    .Select(pair => new DraftFinding(
                        pair.First.Line,
                        $"\"{pair.First.Entry.Printed}\" and \"{pair.Second.Entry.Printed}\" stand the other way round in the ledger")));

            int LineAt(int position) => firstLine + marked.AsSpan(0, position).Count('\n');
        }
    }

    [return: Sentence]
    private static string Told(DraftMarker marker, Unaccounted found)
    {
        var word = found.Word.Trim(Beside);
        return marker.Knows(word)
            ? $"\"{word}\" stands here once more than in the ledger: \"{found.Around}\""
            : $"nothing in the ledger accounts for \"{word}\" in \"{found.Around}\"";
    }

    private static string PartOf(string form) => form switch
    {
        "md" => "markdown",
        "html" => "html",
        "txt" => "text",
        _ => throw new FormatException($"a draft is md, html or txt, not {form}"),
    };

    private static IEnumerable<(string Text, int Line)> RunsOf(string form, string text) => form switch
    {
        "html" => VisibleText.Of(text),
        "md" => [(Escaper.UnescapeMarkdown(text), 1)],
        _ => [(text, 1)],
    };
}
