using Pipeline.Core.Results;
using Pipeline.Rendering.Locales;
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
        functions.Define<string>("figure", Figure);
        functions.Define<object?>("score", Score);
        functions.Define<object?, int>("score_to", ScoreTo);
        functions.Define<object?>("value", Value);
        functions.Define<object?>("percent", Percent);
        functions.Define<object?>("complement", Complement);
        functions.Define<object?>("points", Points);
        functions.Define<object?>("size", Size);
        functions.Define<object?>("duration", Wait);
        functions.Define<object?>("count", Count);
        functions.Define<object?, string, string>("word", Word);
        functions.Define<object?>("answers", Answers);
        functions.Define<object?>("nps", Nps);
        functions.Define("interval", (SourceSpan span, object? value) => Interval(span, value, Numbers.Interval));
        functions.Define("span", (SourceSpan span, object? value) => Interval(span, value, Numbers.Span));
        functions.Define("range", (SourceSpan span, object? value) => Interval(span, value, Numbers.Range));
        functions.Define<object?>("places", Places);
        functions.Define<object?>("has_interval", (_, value) => HasInterval(value));
    }

    private NumberFormats Numbers => printer.Locale.Numbers;

    private FigureValue? Figure(SourceSpan span, string id)
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

    private string Score(SourceSpan span, object? value)
    {
        if (value is Scored scored)
        {
            var points = Math.Round(scored.Milli / 1000m, 1, MidpointRounding.AwayFromZero);
            return printer.Print(span, "dialogue", Numbers.Number(points, 1), $"{scored.Rule}, {OneDecimal}");
        }

        return ScoreTo(span, value, 1);
    }

    /// <summary>With as many decimals as it takes for totals that differ to differ in print.</summary>
    private string ScoreTo(SourceSpan span, object? value, int decimals)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Score, FigureUnit.Scale);
        var printed = Numbers.Number(Rounding.Round(figure.Figure.Value, decimals), decimals);
        return printer.Print(span, "figure", printed, decimals == 1 ? OneDecimal : FormattableString.Invariant($"{decimals} decimals"), figure);
    }

    /// <summary>Prints a figure as its unit is printed, where a table holds several.</summary>
    private string Value(SourceSpan span, object? value) => FigureValue.Need(span, value).Figure.Unit switch
    {
        FigureUnit.Percent => Percent(span, value),
        FigureUnit.Points => Points(span, value),
        FigureUnit.Count => Count(span, value),
        _ => Score(span, value),
    };

    private string Percent(SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Percent);
        return printer.Print(span, "figure", NumberFormats.Fill(Numbers.Percent, Numbers.Number(figure.Printed, 1)), OneDecimal, figure);
    }

    private string Complement(SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Percent);
        return printer.Print(span, "figure", NumberFormats.Fill(Numbers.Percent, Numbers.Number(100 - figure.Printed, 1)), "100 minus the printed value", figure);
    }

    private string Points(SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Points);
        return printer.Print(span, "figure", Numbers.Signed(figure.Printed, 1), "one decimal with sign", figure);
    }

    /// <summary>Points that have no direction, such as a spread.</summary>
    private string Size(SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Points);
        return printer.Print(span, "figure", Numbers.Number(Math.Abs(figure.Printed), 1), "one decimal without sign", figure);
    }

    private string Wait(SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Seconds);
        var (amount, decimals, unit) = Duration.Of(figure.Figure.Value);
        var noun = printer.Locale.Plurals[unit];
        return printer.Print(span, "figure", $"{Numbers.Number(amount, decimals)}\u00a0{(amount == 1 ? noun.One : noun.Many)}", $"seconds as {unit}s", figure);
    }

    private string Nps(SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Points);
        return printer.Print(span, "figure", Numbers.Signed(Rounding.Round(figure.Figure.Value, 0), 0), "whole number with sign", figure);
    }

    private string Count(SourceSpan span, object? value)
    {
        if (value is Counted counted) return printer.Print(span, "count", Numbers.Count(counted.Value), counted.Rule);
        var figure = FigureValue.Need(span, value, FigureUnit.Count);
        return printer.Print(span, "figure", Numbers.Count((long)Rounding.Round(figure.Figure.Value, 0)), "whole number", figure);
    }

    /// <summary>The word in the number that goes with a count: "deltaker" or "deltakere".</summary>
    private static string Word(SourceSpan span, object? value, string one, string many) =>
        Counted.Of(span, value) == 1 ? one : many;

    private string Answers(SourceSpan span, object? value)
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
    private string Places(SourceSpan span, object? value)
    {
        var figure = FigureValue.Need(span, value, FigureUnit.Count);
        if (figure.Figure is not { Low: { } low, High: { } high })
            throw new ScriptRuntimeException(span, $"the figure {figure.Figure.Id} has no interval; ask has_interval first");
        var (best, worst) = (Numbers.Count((long)low), Numbers.Count((long)high));
        return printer.Print(span, "figure", low.Equals(high) ? best : NumberFormats.Fill(Numbers.Range, best, worst), "places that the data allow", figure);
    }

    private static bool HasInterval(object? value) => value is FigureValue { Figure: { Low: not null, High: not null } };
}
