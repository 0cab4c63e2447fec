using System.Collections;
using System.Globalization;
using Pipeline.Core;
using Pipeline.Core.Periods;
using Pipeline.Rendering.Engine;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>Prints what people wrote, and dates. Data may hold any digits; what the template itself writes may not.</summary>
internal sealed class TextFunctions(Printer printer)
{
    public void ImportInto(ScriptObject functions)
    {
        functions.Define("name", Name);
        functions.Define("names", Names);
        functions.Define("text", Text);
        functions.Define("quote", Quote);
        functions.Define("link", Link);
        functions.Define("capital", Capital.Of);
        functions.Define("shorten", Shorten);
        functions.Define("day", Day);
        functions.Define("month", Month);
        functions.Define("days", Days);
        functions.Define("iso", Iso);
    }

    private string Name(TemplateContext context, SourceSpan span, string value) => printer.Print(span, "name", TextCleaner.Clean(value), "as registered");

    private string Names(TemplateContext context, SourceSpan span, IEnumerable values, bool capital = false)
    {
        var list = printer.Locale.Lists.Write([.. values.Cast<string>().Select(TextCleaner.Clean)]);
        return printer.Print(span, "name", capital ? Capital.Of(list) : list, "as registered");
    }

    private string Text(TemplateContext context, SourceSpan span, string value) => printer.Print(span, "text", TextCleaner.Clean(value), "as registered");

    private string Quote(TemplateContext context, SourceSpan span, string value) => printer.Print(span, "quote", TextCleaner.Clean(value), "as written by the shopper, masked");

    private string Link(TemplateContext context, SourceSpan span, Uri value) => printer.Print(span, "link", Escaper.Address(value), "address");

    /// <summary>At most so many characters as a reader counts them, the last an ellipsis when some are left out.</summary>
    private static string Shorten(string value, int most)
    {
        var text = new StringInfo(value);
        return text.LengthInTextElements <= most ? value : text.SubstringByTextElements(0, most - 1).TrimEnd() + "…";
    }

    private string Day(TemplateContext context, SourceSpan span, DateOnly value) => printer.Print(span, "date", printer.Locale.Dates.Write(value), "day");

    private string Month(TemplateContext context, SourceSpan span, DateOnly value) => printer.Print(span, "date", printer.Locale.Dates.WriteMonth(value), "month");

    private string Days(TemplateContext context, SourceSpan span, object value) => value is DayRange range
        ? printer.Print(span, "date", printer.Locale.Dates.Write(range), "first and last day")
        : throw new ScriptRuntimeException(span, "days needs a first and a last day");

    /// <summary>For machines: `2021-03-31`.</summary>
    private string Iso(TemplateContext context, SourceSpan span, DateOnly value) =>
        printer.Print(span, "date", value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "day, ISO 8601");
}
