using System.Collections;
using System.Globalization;
using Pipeline.Core;
using Pipeline.Core.Periods;
using Pipeline.Rendering.Engine;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>Prints what people wrote, and dates. Data may hold any digits; what the template itself writes may not.</summary>
internal sealed class TextFunctions(Printer printer)
{
    public void ImportInto(ScriptObject functions)
    {
        functions.Define<string>("name", Name);
        functions.Add("names", new TemplateFunction(
            (span, given) => Names(span, FunctionDefinitions.Given<IEnumerable>(span, given[0]), given[1] is true),
            [new(typeof(IEnumerable), "values"), new(typeof(bool), "capital", false)]));
        functions.Define<string>("text", Text);
        functions.Define<string>("quote", Quote);
        functions.Define<Uri>("link", Link);
        functions.Define<string>("capital", (_, value) => Capital.Of(value));
        functions.Define<string, int>("shorten", (_, value, most) => Shorten(value, most));
        functions.Define<DateOnly>("day", Day);
        functions.Define<DateOnly>("month", Month);
        functions.Define<object>("days", Days);
        functions.Define<DateOnly>("iso", Iso);
    }

    private string Name(SourceSpan span, string value) => printer.Print(span, "name", TextCleaner.Clean(value), "as registered");

    private string Names(SourceSpan span, IEnumerable values, bool capital = false)
    {
        var list = printer.Locale.Lists.Write([.. values.Cast<string>().Select(TextCleaner.Clean)]);
        return printer.Print(span, "name", capital ? Capital.Of(list) : list, "as registered");
    }

    private string Text(SourceSpan span, string value) => printer.Print(span, "text", TextCleaner.Clean(value), "as registered");

    private string Quote(SourceSpan span, string value) => printer.Print(span, "quote", TextCleaner.Clean(value), "as written by the shopper, masked");

    private string Link(SourceSpan span, Uri value) => printer.Print(span, "link", Escaper.Address(value), "address");

    /// <summary>At most so many characters as a reader counts them, the last an ellipsis when some are left out.</summary>
    private static string Shorten(string value, int most)
    {
        var text = new StringInfo(value);
        return text.LengthInTextElements <= most ? value : text.SubstringByTextElements(0, most - 1).TrimEnd() + "…";
    }

    private string Day(SourceSpan span, DateOnly value) => printer.Print(span, "date", printer.Locale.Dates.Write(value), "day");

    private string Month(SourceSpan span, DateOnly value) => printer.Print(span, "date", printer.Locale.Dates.WriteMonth(value), "month");

    private string Days(SourceSpan span, object value) => value is DayRange range
        ? printer.Print(span, "date", printer.Locale.Dates.Write(range), "first and last day")
        : throw new ScriptRuntimeException(span, "days needs a first and a last day");

    /// <summary>For machines: `2021-03-31`.</summary>
    private string Iso(SourceSpan span, DateOnly value) =>
        printer.Print(span, "date", value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "day, ISO 8601");
}
