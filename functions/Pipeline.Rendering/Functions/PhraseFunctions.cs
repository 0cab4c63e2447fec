using Pipeline.Core;
using Pipeline.Core.Results;
using Pipeline.Rendering.Ledgers;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>
/// Words that claim something, each by a rule that looked at the figures, and words that are declared to claim nothing about them.
/// </summary>
internal static class PhraseFunctions
{
    public static void ImportInto(ScriptObject functions)
    {
        functions.Define<string>("fixed", Fixed);
        functions.Define<object?, string>("says", Says);
        functions.Define<object?, object?>("many", Many);
        functions.Define<object?>("hedge", Surely);
        functions.Define<object?>("inseparable", Inseparable);
        functions.Define<string, string>("best", Best);
    }

    /// <summary>
    /// The text's own words: a heading, an instruction, the method. The author answers for their being no claim about data.
    /// </summary>
    private static MarkedText Fixed(Printer printer, SourceSpan span, string words) =>
        printer.Print(span, "wording", Words(span, words), "wording of the template");

    private static MarkedText Says(Printer printer, SourceSpan span, object? value, string words) => value switch
    {
        Ruling ruling => printer.Print(span, "phrase", Words(span, words), ruling.Rule, ruling.Figures),
        Counted counted => printer.Print(span, "phrase", Words(span, words), $"{counted.Value} {counted.Rule}"),
        _ => throw new ScriptRuntimeException(span, $"no rule says \"{words}\"; ask for the ruling with if first"),
    };

    private static string Words(SourceSpan span, string words) => words.Any(char.IsNumber)
        ? throw new ScriptRuntimeException(span, $"\"{words}\" holds a digit; a number is printed from a figure")
        : TextCleaner.Clean(words);

    private static MarkedText Many(Printer printer, SourceSpan span, object? part, object? whole)
    {
        var (some, all) = (CountOf(span, part), CountOf(span, whole));
        if (all.Value <= 0 || some.Value > all.Value)
            throw new ScriptRuntimeException(span, $"{some.Value} of {all.Value} is no part of a whole");
        var key = Quantity.Of(some.Value, all.Value);
        return printer.Print(
            span, "phrase", printer.Locale.Quantities[key], $"{key}: {some.Value} of {all.Value} ({some.Rule} of {all.Rule})",
            [.. some.Figures, .. all.Figures]);
    }

    private static MarkedText Surely(Printer printer, SourceSpan span, object? value)
    {
        var change = FigureArgument.Need(span, value, FigureUnit.Points, FigureUnit.Scale);
        var key = Hedge.Of(change);
        return printer.Print(span, "phrase", printer.Locale.Hedges[key], $"{key}: by the interval and {change.N} dialogues", change);
    }

    /// <summary>Null unless the place is not the first and the places that the data allow hold the first.</summary>
    private static MarkedText? Inseparable(Printer printer, SourceSpan span, object? value)
    {
        var place = FigureArgument.Need(span, value, FigureUnit.Count);
        return place is { Value: > 1, Low: <= 1 }
            ? printer.Print(span, "phrase", printer.Locale.Inseparable, "the places that the data allow hold the first", place)
            : null;
    }

    private static Ruling? Best(Printer printer, SourceSpan span, string about, string participant)
    {
        try
        {
            return BestOf.Find(printer.Figures, about, participant);
        }
        catch (ArgumentException fault)
        {
            throw new ScriptRuntimeException(span, $"nobody can be best at \"{about}\": {fault.Message}", fault);
        }
    }

    private static (long Value, string Rule, IReadOnlyList<string> Figures) CountOf(SourceSpan span, object? value)
    {
        if (value is Counted counted) return (counted.Value, counted.Rule, []);
        var figure = FigureArgument.Need(span, value, FigureUnit.Count);
        return ((long)Rounding.Round(figure.Value, 0), figure.Id, [figure.Id]);
    }
}
