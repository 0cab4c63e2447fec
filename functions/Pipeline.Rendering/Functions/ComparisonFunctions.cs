using Pipeline.Core.Results;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Locales;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>Numbers and words made from printed numbers, so that a reader who checks them with a pencil finds the same.</summary>
internal static class ComparisonFunctions
{
    public static void ImportInto(ScriptObject functions)
    {
        functions.Define<object?, object?>("difference", Difference);
        functions.Define<object?>("fraction", Fraction);
        functions.Define<object?>("rest", Rest);
        functions.Define<object?>("adverb", Adverb);
    }

    private static MarkedText Difference(Printer printer, SourceSpan span, object? minuend, object? subtrahend)
    {
        var (from, to) = (FigureArgument.Need(span, minuend), FigureArgument.Need(span, subtrahend));
        if (from.Unit != to.Unit)
            throw new ScriptRuntimeException(span, $"{from.Id} in {from.Unit} and {to.Id} in {to.Unit} have no difference");
        return printer.Print(span, "difference", printer.Locale.Numbers.Number(from.Printed() - to.Printed(), 1), "difference of the printed values", from, to);
    }

    private static MarkedText? Fraction(Printer printer, SourceSpan span, object? value) => Simple(printer, span, value, rest: false);

    private static MarkedText? Rest(Printer printer, SourceSpan span, object? value) => Simple(printer, span, value, rest: true);

    private static MarkedText? Simple(Printer printer, SourceSpan span, object? value, bool rest)
    {
        var figure = FigureArgument.Need(span, value, FigureUnit.Percent);
        if (SimpleFraction.Near(figure.Printed()) is not { } fraction) return null;
        var parts = rest ? fraction.Whole - fraction.Parts : fraction.Parts;
        return printer.Print(
            span,
            "fraction",
            NumberFormats.Fill(printer.Locale.Numbers.Fraction, printer.Locale.Numbers.Count(parts), printer.Locale.Numbers.Count(fraction.Whole)),
            rest
                ? $"{fraction.Parts}/{fraction.Whole} is within {SimpleFraction.Tolerance} points, what remains of it"
                : $"{fraction.Parts}/{fraction.Whole} is within {SimpleFraction.Tolerance} points",
            figure);
    }

    private static MarkedText Adverb(Printer printer, SourceSpan span, object? value) => value is Compared compared
        ? printer.Print(span, "phrase", printer.Locale.Adverbs[compared.Key], compared.Rule, compared.Figures)
        : throw new ScriptRuntimeException(span, "an adverb needs a comparison");
}
