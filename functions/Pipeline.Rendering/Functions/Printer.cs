using Pipeline.Core;
using Pipeline.Core.Results;
using Pipeline.Rendering.Facts;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Locales;
using Scriban.Parsing;

namespace Pipeline.Rendering.Functions;

/// <summary>Prints into a ledger in one language what is known on a day. Every function prints through it.</summary>
internal sealed class Printer(Locale locale, Ledger ledger, IFigures figures, FactBook facts, DateOnly on)
{
    public Locale Locale => locale;

    public IFigures Figures => figures;

    public FactBook Facts => facts;

    public DateOnly On => on;

    public MarkedText Print(SourceSpan span, string kind, string printed, [Sentence] string rule) => ledger.Print(Entry(span, kind, printed, rule));

    public MarkedText Print(SourceSpan span, string kind, string printed, [Sentence] string rule, Figure figure) =>
        ledger.Print(LedgerEntry.Of(kind, printed, rule, span.FileName ?? "", span.Start.Line + 1, figure));

    public MarkedText Print(SourceSpan span, string kind, string printed, [Sentence] string rule, params IReadOnlyList<Figure> found) =>
        ledger.Print(Entry(span, kind, printed, rule).Of(found));

    /// <summary>What figures chose is kept with their values, so that it can be told later whether they would choose it still.</summary>
    public MarkedText Print(SourceSpan span, string kind, string printed, [Sentence] string rule, IReadOnlyList<string> ids)
    {
        var entry = Entry(span, kind, printed, rule);
        List<Figure> found = [.. ids.Select(figures.Find).OfType<Figure>()];
        return ledger.Print(found.Count == ids.Count ? entry.Of(found) : entry with { Figures = ids });
    }

    public string TextOf(MarkedText printed) => ledger[printed.Entry].Printed;

    /// <summary>What was printed as a string, in its marks.</summary>
    public string Marked(MarkedText printed) => ledger.Marked(printed);

    private static LedgerEntry Entry(SourceSpan span, string kind, string printed, [Sentence] string rule) =>
        new(kind, printed, rule, span.FileName ?? "", span.Start.Line + 1);
}
