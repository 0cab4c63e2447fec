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
        functions.Define("value", Value);
        functions.Define("percent", Percent);
        functions.Define("complement", Complement);
        functions.Define("points", Points);
        functions.Define("size", Size);
        functions.Define("duration", Wait);
        functions.Define("count", Count);
        functions.Define("word", Word);
        functions.Define("answers", Answers);
        functions.Define("nps", Nps);
        functions.Define("interval", (TemplateContext context, SourceSpan span, object? value) => Interval(span, value, Numbers.Interval));
        functions.Define("span", (TemplateContext context, SourceSpan span, object? value) => Interval(span, value, Numbers.Span));
        functions.Define("range", (TemplateContext context, SourceSpan span, object? value) => Interval(span, value, Numbers.Range));
        functions.Define("places", Places);
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

    /// <summary>Totals that differ must also differ in print, so that a place may ask for more decimals than one.</summary>
    private string Score(TemplateContext context, SourceSpan span, object? value, int decimals = 1)
    {
        if (value is Scored scored)
        {
            var points = Math.Round(scored.Milli / 1000m, 1, MidpointRounding.AwayFromZero);
            return printer.Print(span, "dialogue", Numbers.Number(points, 1), $"{scored.Rule}, {OneDecimal}");
        }

        var figure = FigureValue.Need(span, value, FigureUnit.Score, FigureUnit.Scale);
        var printed = Numbers.Number(Rounding.Round(figure.Figure.Value, decimals), decimals);
        return printer.Print(span, "figure", printed, decimals == 1 ? OneDecimal : FormattableString.Invariant($"{decimals} decimals"), figure);
    }

    /// <summary>Prints a figure as its unit is printed, where a table holds several.</summary>
    private string Value(TemplateContext context, SourceSpan span, object? value) => FigureValue.Need(span, value).Figure.Unit switch
    {
        FigureUnit.Percent => Percent(context, span, value),
        FigureUnit.Points => Points(context, span, value),
        FigureUnit.Count => Count(context, span, value),
        _ => Score(context, span, value),
    };

    private string Percent(TemplateContext context, SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Percent);
        return printer.Print(span, "figure", NumberFormats.Fill(Numbers.Percent, Numbers.Number(figure.Printed, 1)), OneDecimal, figure);
    }

    private string Complement(TemplateContext context, SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Percent);
        return printer.Print(span, "figure", NumberFormats.Fill(Numbers.Percent, Numbers.Number(100 - figure.Printed, 1)), "100 minus the printed value", figure);
    }

    private string Points(TemplateContext context, SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Points);
        return printer.Print(span, "figure", Numbers.Signed(figure.Printed, 1), "one decimal with sign", figure);
    }

    /// <summary>Points that have no direction, such as a spread.</summary>
    private string Size(TemplateContext context, SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Points);
        return printer.Print(span, "figure", Numbers.Number(Math.Abs(figure.Printed), 1), "one decimal without sign", figure);
    }

    private string Wait(TemplateContext context, SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Seconds);
        var (amount, decimals, unit) = Duration.Of(figure.Figure.Value);
        var noun = printer.Locale.Plurals[unit];
        return printer.Print(span, "figure", $"{Numbers.Number(amount, decimals)}\u00a0{(amount == 1 ? noun.One : noun.Many)}", $"seconds as {unit}s", figure);
    }

    private string Nps(TemplateContext context, SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Points);
        return printer.Print(span, "figure", Numbers.Signed(Rounding.Round(figure.Figure.Value, 0), 0), "whole number with sign", figure);
    }

    private string Count(TemplateContext context, SourceSpan span, object? value)
    {
        if (value is Counted counted) return printer.Print(span, "count", Numbers.Count(counted.Value), counted.Rule);
        var figure = FigureValue.Need(span, value, FigureUnit.Count);
        return printer.Print(span, "figure", Numbers.Count((long)Rounding.Round(figure.Figure.Value, 0)), "whole number", figure);
    }

    /// <summary>The word in the number that goes with a count: "deltaker" or "deltakere".</summary>
    private static string Word(TemplateContext context, SourceSpan span, object? value, string one, string many) =>
        Counted.Of(span, value) == 1 ? one : many;

    private string Answers(TemplateContext context, SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value);
        return printer.Print(span, "figure", Numbers.Count(figure.Figure.N), "the dialogues behind the figure", figure);
    }

    private string Interval(SourceSpan span, object? value, string pattern)
    {
        var figure = FigureValue.Need(span, value);
        if (figure.Figure is not { Low: { } low, High: { } high })
            throw new ScriptRuntimeException(span, $"the figure {figure.Figure.Id} has no interval; ask has_interval first");
        var decimals = figure.Figure.Unit == FigureUnit.Count ? 0 : 1;
        var printed = NumberFormats.Fill(pattern, Numbers.Number(Rounding.Round(low, decimals), decimals), Numbers.Number(Rounding.Round(high, decimals), decimals));
        return printer.Print(span, "figure", printed, decimals == 0 ? "95 % interval, whole numbers" : "95 % interval, one decimal", figure);
    }

    /// <summary>The places that the data allow; one when they allow no other.</summary>
    private string Places(TemplateContext context, SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Count);
        if (figure.Figure is not { Low: { } low, High: { } high })
            throw new ScriptRuntimeException(span, $"the figure {figure.Figure.Id} has no interval; ask has_interval first");
        var (best, worst) = (Numbers.Count((long)low), Numbers.Count((long)high));
        return printer.Print(span, "figure", low.Equals(high) ? best : NumberFormats.Fill(Numbers.Range, best, worst), "places that the data allow", figure);
    }

    private static bool HasInterval(object? value) => value is FigureValue { Figure: { Low: not null, High: not null } };
}
