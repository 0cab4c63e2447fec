using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Locales;
using Scriban.Parsing;

namespace Pipeline.Rendering.Functions;

/// <summary>Prints into a ledger in one language. Every function prints through it.</summary>
internal sealed class Printer(Locale locale, Ledger ledger)
{
    public Locale Locale => locale;

    public string Print(SourceSpan span, string kind, string printed, string rule) => ledger.Print(Entry(span, kind, printed, rule));

    public string Print(SourceSpan span, string kind, string printed, string rule, params FigureValue[] figures)
    {
        var entry = Entry(span, kind, printed, rule) with { Figures = [.. figures.Select(each => each.Figure.Id)] };
        if (figures is [var only])
            entry = entry with { Value = only.Figure.Value, N = only.Figure.N, Low = only.Figure.Low, High = only.Figure.High, Unit = only.Figure.Unit };
        else entry = entry with { Values = [.. figures.Select(each => each.Figure.Value)] };
        return ledger.Print(entry);
    }

    public string Print(SourceSpan span, string kind, string printed, string rule, IReadOnlyList<string> figures) =>
        ledger.Print(Entry(span, kind, printed, rule) with { Figures = figures.Count > 0 ? figures : null });

    private static LedgerEntry Entry(SourceSpan span, string kind, string printed, string rule) =>
        new(kind, printed, rule, span.FileName ?? "", span.Start.Line + 1);
}
