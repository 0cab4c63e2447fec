using System.Collections;
using System.Globalization;
using Pipeline.Core;
using Pipeline.Core.Periods;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Ledgers;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>Prints what people wrote, and dates. Data may hold any digits; what the template itself writes may not.</summary>
internal static class TextFunctions
{
    public static void ImportInto(ScriptObject functions)
    {
        functions.Define<string>("name", Name);
        functions.Add("names", new TemplateFunction(
            (printer, span, given) => Names(printer, span, FunctionDefinitions.Given<IEnumerable>(span, given[0]), given[1] is true),
            [new(typeof(IEnumerable), "values"), new(typeof(bool), "capital", false)]));
        functions.Define<string>("text", Text);
        functions.Define<string>("quote", Quote);
        functions.Define<Uri>("link", Link);
        functions.Define<string>("capital", (_, _, value) => Capital.Of(value));
        functions.Define<DateOnly>("day", Day);
        functions.Define<DateOnly>("month", Month);
        functions.Define<object>("days", Days);
        functions.Define<DateOnly>("iso", Iso);
    }

    private static MarkedText Name(Printer printer, SourceSpan span, string value) => printer.Print(span, "name", TextCleaner.Clean(value), "as registered");

    private static MarkedText Names(Printer printer, SourceSpan span, IEnumerable values, bool capital = false)
    {
        var list = printer.Locale.Lists.Write([.. values.Cast<string>().Select(TextCleaner.Clean)]);
        return printer.Print(span, "name", capital ? Capital.Of(list) : list, "as registered");
    }

    private static MarkedText Text(Printer printer, SourceSpan span, string value) => printer.Print(span, "text", TextCleaner.Clean(value), "as registered");

    private static MarkedText Quote(Printer printer, SourceSpan span, string value) => printer.Print(span, "quote", TextCleaner.Clean(value), "as written by the shopper, masked");

    private static MarkedText Link(Printer printer, SourceSpan span, Uri value) => printer.Print(span, "link", Escaper.Address(value), "address");

    private static MarkedText Day(Printer printer, SourceSpan span, DateOnly value) => printer.Print(span, "date", printer.Locale.Dates.Write(value), "day");

    private static MarkedText Month(Printer printer, SourceSpan span, DateOnly value) => printer.Print(span, "date", printer.Locale.Dates.WriteMonth(value), "month");

    private static MarkedText Days(Printer printer, SourceSpan span, object value) => value is DayRange range
        ? printer.Print(span, "date", printer.Locale.Dates.Write(range), "first and last day")
        : throw new ScriptRuntimeException(span, "days needs a first and a last day");

    /// <summary>For machines: `2021-03-31`.</summary>
    private static MarkedText Iso(Printer printer, SourceSpan span, DateOnly value) =>
        printer.Print(span, "date", value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "day, ISO 8601");
}
