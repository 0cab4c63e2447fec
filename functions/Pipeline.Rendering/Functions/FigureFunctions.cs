using Pipeline.Core.Results;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Locales;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>The only way to a number. A figure that is missing must be asked for with `if` first: printing it is an error.</summary>
internal static class FigureFunctions
{
    private const string OneDecimal = "one decimal";

    public static void ImportInto(ScriptObject functions)
    {
        functions.Define<string>("figure", Find);
        functions.Define<object?>("score", Score);
        functions.Define<object?, int>("score_to", ScoreTo);
        functions.Define<object?>("value", Value);
        functions.Define<object?>("percent", Percent);
        functions.Define<object?>("complement", Complement);
        functions.Define<object?>("points", Points);
        functions.Define<object?>("size", Size);
        functions.Define<object?>("duration", Wait);
        functions.Define<object?>("count", Count);
        functions.Define<object?, string, string>("word", (_, span, value, one, many) => Word(span, value, one, many));
        functions.Define<object?>("answers", Answers);
        functions.Define<object?>("nps", Nps);
        functions.Define<object?>("interval", (printer, span, value) => Interval(printer, span, value, printer.Locale.Numbers.Interval));
        functions.Define<object?>("span", (printer, span, value) => Interval(printer, span, value, printer.Locale.Numbers.Span));
        functions.Define<object?>("range", (printer, span, value) => Interval(printer, span, value, printer.Locale.Numbers.Range));
        functions.Define<object?>("places", Places);
        functions.Define<object?>("has_interval", (_, _, value) => HasInterval(value));
    }

    private static Figure? Find(Printer printer, SourceSpan span, string id)
    {
        try
        {
            return printer.Figures.Find(id);
        }
        catch (ArgumentException fault)
        {
            throw new ScriptRuntimeException(span, $"there is no figure \"{id}\": {fault.Message}", fault);
        }
    }

    private static MarkedText Score(Printer printer, SourceSpan span, object? value)
    {
        if (value is Scored scored)
        {
            var points = Math.Round(scored.Milli / 1000m, 1, MidpointRounding.AwayFromZero);
            return printer.Print(span, "dialogue", printer.Locale.Numbers.Number(points, 1), $"{scored.Rule}, {OneDecimal}");
        }

        return ScoreTo(printer, span, value, 1);
    }

    /// <summary>With as many decimals as it takes for totals that differ to differ in print.</summary>
    private static MarkedText ScoreTo(Printer printer, SourceSpan span, object? value, int decimals)
    {
        var figure = FigureArgument.Need(span, value, FigureUnit.Score, FigureUnit.Scale);
        var printed = printer.Locale.Numbers.Number(Rounding.Round(figure.Value, decimals), decimals);
        return printer.Print(span, "figure", printed, decimals == 1 ? OneDecimal : FormattableString.Invariant($"{decimals} decimals"), figure);
    }

    /// <summary>Prints a figure as its unit is printed, where a table holds several.</summary>
    private static MarkedText Value(Printer printer, SourceSpan span, object? value) => FigureArgument.Need(span, value).Unit switch
    {
        FigureUnit.Percent => Percent(printer, span, value),
        FigureUnit.Points => Points(printer, span, value),
        FigureUnit.Count => Count(printer, span, value),
        _ => Score(printer, span, value),
    };

    private static MarkedText Percent(Printer printer, SourceSpan span, object? value)
    {
        var figure = FigureArgument.Need(span, value, FigureUnit.Percent);
        return printer.Print(span, "figure", NumberFormats.Fill(printer.Locale.Numbers.Percent, printer.Locale.Numbers.Number(figure.Printed(), 1)), OneDecimal, figure);
    }

    private static MarkedText Complement(Printer printer, SourceSpan span, object? value)
    {
        var figure = FigureArgument.Need(span, value, FigureUnit.Percent);
        return printer.Print(span, "figure", NumberFormats.Fill(printer.Locale.Numbers.Percent, printer.Locale.Numbers.Number(100 - figure.Printed(), 1)), "100 minus the printed value", figure);
    }

    private static MarkedText Points(Printer printer, SourceSpan span, object? value)
    {
        var figure = FigureArgument.Need(span, value, FigureUnit.Points);
        return printer.Print(span, "figure", printer.Locale.Numbers.Signed(figure.Printed(), 1), "one decimal with sign", figure);
    }

    /// <summary>Points that have no direction, such as a spread.</summary>
    private static MarkedText Size(Printer printer, SourceSpan span, object? value)
    {
        var figure = FigureArgument.Need(span, value, FigureUnit.Points);
        return printer.Print(span, "figure", printer.Locale.Numbers.Number(Math.Abs(figure.Printed()), 1), "one decimal without sign", figure);
    }

    private static MarkedText Wait(Printer printer, SourceSpan span, object? value)
    {
        var figure = FigureArgument.Need(span, value, FigureUnit.Seconds);
        var (amount, decimals, unit) = Duration.Of(figure.Value);
        var noun = printer.Locale.Plurals[unit];
        return printer.Print(span, "figure", $"{printer.Locale.Numbers.Number(amount, decimals)}\u00a0{(amount == 1 ? noun.One : noun.Many)}", $"seconds as {unit}s", figure);
    }

    private static MarkedText Nps(Printer printer, SourceSpan span, object? value)
    {
        var figure = FigureArgument.Need(span, value, FigureUnit.Points);
        return printer.Print(span, "figure", printer.Locale.Numbers.Signed(Rounding.Round(figure.Value, 0), 0), "whole number with sign", figure);
    }

    private static MarkedText Count(Printer printer, SourceSpan span, object? value)
    {
        if (value is Counted counted) return printer.Print(span, "count", printer.Locale.Numbers.Count(counted.Value), counted.Rule);
        var figure = FigureArgument.Need(span, value, FigureUnit.Count);
        return printer.Print(span, "figure", printer.Locale.Numbers.Count((long)Rounding.Round(figure.Value, 0)), "whole number", figure);
    }

    /// <summary>The word in the number that goes with a count: "deltaker" or "deltakere".</summary>
    private static string Word(SourceSpan span, object? value, string one, string many) =>
        Counted.Of(span, value) == 1 ? one : many;

    private static MarkedText Answers(Printer printer, SourceSpan span, object? value)
    {
        var figure = FigureArgument.Need(span, value);
        return printer.Print(span, "figure", printer.Locale.Numbers.Count(figure.N), "the dialogues behind the figure", figure);
    }

    private static MarkedText Interval(Printer printer, SourceSpan span, object? value, string pattern)
    {
        var figure = FigureArgument.Need(span, value);
        if (figure is not { Low: { } low, High: { } high })
            throw new ScriptRuntimeException(span, $"the figure {figure.Id} has no interval; ask has_interval first");
        var decimals = figure.Unit == FigureUnit.Count ? 0 : 1;
        var printed = NumberFormats.Fill(pattern, printer.Locale.Numbers.Number(Rounding.Round(low, decimals), decimals), printer.Locale.Numbers.Number(Rounding.Round(high, decimals), decimals));
        return printer.Print(span, "figure", printed, decimals == 0 ? "95 % interval, whole numbers" : "95 % interval, one decimal", figure);
    }

    /// <summary>The places that the data allow; one when they allow no other.</summary>
    private static MarkedText Places(Printer printer, SourceSpan span, object? value)
    {
        var figure = FigureArgument.Need(span, value, FigureUnit.Count);
        if (figure is not { Low: { } low, High: { } high })
            throw new ScriptRuntimeException(span, $"the figure {figure.Id} has no interval; ask has_interval first");
        var (best, worst) = (printer.Locale.Numbers.Count((long)low), printer.Locale.Numbers.Count((long)high));
        return printer.Print(span, "figure", low.Equals(high) ? best : NumberFormats.Fill(printer.Locale.Numbers.Range, best, worst), "places that the data allow", figure);
    }

    private static bool HasInterval(object? value) => value is Figure { Low: not null, High: not null };
}
