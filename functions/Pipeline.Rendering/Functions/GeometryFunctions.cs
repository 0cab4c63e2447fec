using System.Globalization;
using Pipeline.Core.Results;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Fonts;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>Lengths and positions in charts. They belong in geometry attributes only: in visible text the ledger refuses them.</summary>
internal static class GeometryFunctions
{
    /// <summary>Of a length or a place in a chart; finer is seen by nobody.</summary>
    public const int Decimals = 2;

    // DejaVu Sans, which stands in on Linux, is the widest of the fonts that a browser may take for that of pictures, and wider still where it is bold.
    private const float Wider = 1.16f, WiderWhenBold = 1.28f;

    public static void ImportInto(ScriptObject functions)
    {
        functions.Define<string, double>("px", (printer, span, id, length) => At(printer, span, id, each => each.Value, 0, 100, length));
        functions.Define<string, double>("side", (printer, span, id, whole) => Side(printer, span, id, whole));
        functions.Define<string, double, double, double>("at", (printer, span, id, from, to, length) => At(printer, span, id, each => each.Value, from, to, length));
        functions.Define<string, double, double, double>("at_low", (printer, span, id, from, to, length) => At(printer, span, id, each => each.Low, from, to, length));
        functions.Define<string, double, double, double>("at_high", (printer, span, id, from, to, length) => At(printer, span, id, each => each.High, from, to, length));
        functions.Define<string, double, string>("fit", (_, _, name, width, look) => Fit(name, width, LookOf(look)));
        functions.Define<string, double, int, string>("fit_lines", (_, _, name, width, most, look) => FitLines(name, width, most, LookOf(look)));
    }

    /// <summary>As many characters of a name, as a reader counts them, as have room in a chart; the last an ellipsis when some are left out.</summary>
    private static string Fit(string name, double width, ChartStyle look)
    {
        if (HasRoom(name)) return name;
        var characters = new StringInfo(name);
        for (var most = characters.LengthInTextElements - 1; most > 0; most--)
            if (characters.SubstringByTextElements(0, most).TrimEnd() + "…" is var cut && HasRoom(cut)) return cut;
        return "…";

        bool HasRoom(string text) => WidestOf(text, look) <= width;
    }

    /// <summary>A text in at most so many lines, broken at blanks; the last ends in an ellipsis when some is left out.</summary>
    private static ScriptArray FitLines(string text, double width, int most, ChartStyle look) =>
        [.. TextFit.Lines(text, look.Font, look.FontSize, (float)width / WiderOf(look), most).Select(line => Fit(line, width, look))];

    /// <summary>How wide a text may be in the browser of a reader.</summary>
    public static float WidestOf(string text, ChartStyle look) => WiderOf(look) * GlyphWidths.Of(text, look.Font, look.FontSize);

    private static float WiderOf(ChartStyle look) => look.Font == FontStyle.Bold ? WiderWhenBold : Wider;

    private static ChartStyle LookOf(string name) => name.Length == 0 ? ChartStyle.Plain : ChartStyle.Of(name);

    /// <summary>Where on an axis of the length a figure, or an end of its interval, lies. A number, so that templates can add to it.</summary>
    private static double At(Printer printer, SourceSpan span, string id, Func<Figure, double?> read, double from, double to, double length)
    {
        var figure = Need(printer, span, id);
        var value = read(figure) ?? throw new ScriptRuntimeException(span, $"the figure {id} has no interval; ask has_interval first");
        return to > from ? Math.Round((Math.Clamp(value, from, to) - from) / (to - from) * length, Decimals) : 0;
    }

    /// <summary>The side of a square whose area is to the whole as a figure on 0 to 100 is to 100.</summary>
    private static double Side(Printer printer, SourceSpan span, string id, double whole) =>
        Math.Round(Math.Sqrt(Math.Clamp(Need(printer, span, id).Value, 0, 100) / 100) * whole, Decimals);

    private static Figure Need(Printer printer, SourceSpan span, string id) =>
        printer.Figures.Find(id) ?? throw new ScriptRuntimeException(span, $"the figure {id} has no place in a chart: it is suppressed or was not measured");
}
