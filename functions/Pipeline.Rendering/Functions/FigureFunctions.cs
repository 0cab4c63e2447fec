using Pipeline.Core.Results;
using Pipeline.Rendering.Locales;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>The only way to a number. A figure that is missing must be asked for with `if` first: printing it is an error.</summary>
internal sealed class FigureFunctions(IFigures figures, Printer printer)
{
    private const string OneDecimal = "one decimal";

    public void ImportInto(ScriptObject functions)
    {
        functions.Define("figure", Figure);
        functions.Define("score", Score);
        functions.Define("percent", Percent);
        functions.Define("complement", Complement);
        functions.Define("points", Points);
        functions.Define("count", Count);
        functions.Define("word", Word);
        functions.Define("answers", Answers);
        functions.Define("nps", Nps);
        functions.Define("interval", (TemplateContext context, SourceSpan span, object? value) => Interval(span, value, Numbers.Interval));
        functions.Define("span", (TemplateContext context, SourceSpan span, object? value) => Interval(span, value, Numbers.Span));
        functions.Define("difference", Difference);
        functions.Define("fraction", Fraction);
        functions.Define("rest", Rest);
        functions.Define("adverb", Adverb);
        functions.Define("has_interval", HasInterval);
    }

    private NumberFormats Numbers => printer.Locale.Numbers;

    private FigureValue? Figure(TemplateContext context, SourceSpan span, string id)
    {
        try
        {
            return figures.Find(id) is { } figure ? new FigureValue(figure) : null;
        }
        catch (ArgumentException fault)
        {
            throw new ScriptRuntimeException(span, $"there is no figure \"{id}\": {fault.Message}", fault);
        }
    }

    private string Score(TemplateContext context, SourceSpan span, object? value)
    {
        if (value is Scored scored)
        {
            var points = Math.Round(scored.Milli / 1000m, 1, MidpointRounding.AwayFromZero);
            return printer.Print(span, "dialogue", Numbers.Number(points, 1), $"{scored.Rule}, {OneDecimal}");
        }

        var figure = Need(span, value, FigureUnit.Score, FigureUnit.Scale);
        return printer.Print(span, "figure", Numbers.Number(Printed(figure), 1), OneDecimal, figure);
    }

    private string Percent(TemplateContext context, SourceSpan span, object? value)
    {
        var figure = Need(span, value, FigureUnit.Percent);
        return printer.Print(span, "figure", NumberFormats.Fill(Numbers.Percent, Numbers.Number(Printed(figure), 1)), OneDecimal, figure);
    }

    private string Complement(TemplateContext context, SourceSpan span, object? value)
    {
        var figure = Need(span, value, FigureUnit.Percent);
        return printer.Print(span, "figure", NumberFormats.Fill(Numbers.Percent, Numbers.Number(100 - Printed(figure), 1)), "100 minus the printed value", figure);
    }

    private string Points(TemplateContext context, SourceSpan span, object? value)
    {
        var figure = Need(span, value, FigureUnit.Points);
        return printer.Print(span, "figure", Numbers.Signed(Printed(figure), 1), "one decimal with sign", figure);
    }

    private string Nps(TemplateContext context, SourceSpan span, object? value)
    {
        var figure = Need(span, value, FigureUnit.Points);
        return printer.Print(span, "figure", Numbers.Signed(Rounding.Round(figure.Figure.Value, 0), 0), "whole number with sign", figure);
    }

    private string Count(TemplateContext context, SourceSpan span, object? value)
    {
        if (value is Counted counted) return printer.Print(span, "count", Numbers.Count(counted.Value), counted.Rule);
        var figure = Need(span, value, FigureUnit.Count);
        return printer.Print(span, "figure", Numbers.Count((long)Rounding.Round(figure.Figure.Value, 0)), "whole number", figure);
    }

    /// <summary>The word in the number that goes with a count: "deltaker" or "deltakere".</summary>
    private static string Word(TemplateContext context, SourceSpan span, object? value, string one, string many)
    {
        var count = value is Counted counted ? counted.Value : (long)Rounding.Round(Need(span, value, FigureUnit.Count).Figure.Value, 0);
        return count == 1 ? one : many;
    }

    private string Answers(TemplateContext context, SourceSpan span, object? value)
    {
        var figure = Need(span, value);
        return printer.Print(span, "figure", Numbers.Count(figure.Figure.N), "the dialogues behind the figure", figure);
    }

    private string Interval(SourceSpan span, object? value, string pattern)
    {
        var figure = Need(span, value);
        if (figure.Figure is not { Low: { } low, High: { } high })
            throw new ScriptRuntimeException(span, $"the figure {figure.Figure.Id} has no interval; ask has_interval first");
        var printed = NumberFormats.Fill(pattern, Numbers.Number(Rounding.Round(low, 1), 1), Numbers.Number(Rounding.Round(high, 1), 1));
        return printer.Print(span, "figure", printed, "95 % interval, one decimal", figure);
    }

    private static bool HasInterval(object? value) => value is FigureValue { Figure: { Low: not null, High: not null } };

    private string Difference(TemplateContext context, SourceSpan span, object? minuend, object? subtrahend)
    {
        var (from, to) = (Need(span, minuend), Need(span, subtrahend));
        if (from.Figure.Unit != to.Figure.Unit)
            throw new ScriptRuntimeException(span, $"{from.Figure.Id} in {from.Figure.Unit} and {to.Figure.Id} in {to.Figure.Unit} have no difference");
        return printer.Print(span, "difference", Numbers.Number(Printed(from) - Printed(to), 1), "difference of the printed values", from, to);
    }

    private string? Fraction(TemplateContext context, SourceSpan span, object? value) => Simple(span, value, rest: false);

    private string? Rest(TemplateContext context, SourceSpan span, object? value) => Simple(span, value, rest: true);

    private string? Simple(SourceSpan span, object? value, bool rest)
    {
        var figure = Need(span, value, FigureUnit.Percent);
        if (SimpleFraction.Near(Printed(figure)) is not { } fraction) return null;
        var parts = rest ? fraction.Whole - fraction.Parts : fraction.Parts;
        return printer.Print(
            span,
            "fraction",
            NumberFormats.Fill(Numbers.Fraction, Numbers.Count(parts), Numbers.Count(fraction.Whole)),
            $"{fraction.Parts}/{fraction.Whole} is within {SimpleFraction.Tolerance} points" + (rest ? ", what remains of it" : ""),
            figure);
    }

    private string Adverb(TemplateContext context, SourceSpan span, object? value) => value is Compared compared
        ? printer.Print(span, "phrase", printer.Locale.Adverbs[compared.Key], compared.Rule, compared.Figures)
        : throw new ScriptRuntimeException(span, "an adverb needs a comparison");

    private static decimal Printed(FigureValue figure) => Rounding.Round(figure.Figure.Value, 1);

    private static FigureValue Need(SourceSpan span, object? value, params ReadOnlySpan<string> units)
    {
        if (value is not FigureValue figure)
        {
            throw new ScriptRuntimeException(span, value is null
                ? "the figure is suppressed or was not measured; ask for it with if before printing it"
                : "only a figure can be printed as a number");
        }

        if (units.Length > 0 && !units.Contains(figure.Figure.Unit))
            throw new ScriptRuntimeException(span, $"the figure {figure.Figure.Id} is counted in {figure.Figure.Unit}, which this function does not print");
        return figure;
    }
}
