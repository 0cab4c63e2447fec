using System.Globalization;
using Pipeline.Core;
using Pipeline.Rendering.Ledgers;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>
/// The only way to a figure from outside: with whose it is and from when, and with a note when it is old on the day of the text.
/// </summary>
internal static class FactFunctions
{
    public static void ImportInto(ScriptObject functions) => functions.Define<string>("fact", Fact);

    private static MarkedText Fact(Printer printer, SourceSpan span, string id)
    {
        var fact = printer.Facts.Find(id) ?? throw new ScriptRuntimeException(span, $"there is no fact \"{id}\" in facts.json");
        if (!fact.Text.TryGetValue(printer.Locale.Code, out var text))
            throw new ScriptRuntimeException(span, $"the fact \"{id}\" is not worded in {printer.Locale.Code}");
        var year = fact.Year.ToString(CultureInfo.InvariantCulture);
        var (pattern, note) = fact.IsStale(printer.On) ? (printer.Locale.Facts.Stale, "; stale") : (printer.Locale.Facts.Cited, "");
        var cited = pattern.Replace("{source}", fact.Source, StringComparison.Ordinal).Replace("{year}", year, StringComparison.Ordinal);
        return printer.Print(
            span, "fact", TextCleaner.Clean($"{text} ({cited})"), $"fact {fact.Id}: {fact.Source}, {year}, about {fact.Population}{note}");
    }
}
