using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Locales;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Pipeline.Rendering.Functions;

/// <summary>The numbers that belong to the method and not to the data.</summary>
internal static class MethodFunctions
{
    public static void ImportInto(ScriptObject functions)
    {
        functions.Define("confidence", Confidence);
        functions.Define("score_range", ScoreRange);
    }

    private static MarkedText Confidence(Printer printer, SourceSpan span) =>
        printer.Print(span, "method", NumberFormats.Fill(printer.Locale.Numbers.Percent, printer.Locale.Numbers.Count(95)), "confidence of every interval");

    private static MarkedText ScoreRange(Printer printer, SourceSpan span)
    {
        var numbers = printer.Locale.Numbers;
        return printer.Print(span, "method", NumberFormats.Fill(numbers.Range, numbers.Count(0), numbers.Count(100)), "lowest and highest score");
    }
}
