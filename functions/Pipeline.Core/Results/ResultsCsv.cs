using System.Globalization;
using System.Text;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results;

/// <summary>Results as CSV (RFC 4180, UTF-8, invariant numbers): a line per figure; a suppressed one has its reason as status, no value.</summary>
public static class ResultsCsv
{
    /// <summary>All figures, or those one participant may see.</summary>
    public static byte[] Write(PeriodResults results, Participant? only = null)
    {
        var seen = only is null ? results : results.For(only);
        var csv = new StringBuilder("id,value,n,low,high,unit,status\r\n");
        foreach (var figure in seen.Figures)
        {
            csv.Append(Text(figure.Id)).Append(',').Append(Number(figure.Value)).Append(',').Append(Number(figure.N));
            csv.Append(',').Append(Number(figure.Low)).Append(',').Append(Number(figure.High));
            csv.Append(',').Append(Text(figure.Unit)).Append(",shown\r\n");
        }

        foreach (var figure in seen.Suppressed)
            csv.Append(Text(figure.Id)).Append(",,").Append(Number(figure.N)).Append(",,,,").Append(Text(figure.Reason)).Append("\r\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>
    /// What begins a formula, also in the wide forms that some spreadsheets read as the narrow ones (owasp.org/www-community/attacks/CSV_Injection).
    /// </summary>
    private const string Formula = "=+-@＝＋－＠";

    /// <summary>
    /// One clean line. A text that a spreadsheet would take for a formula gets an apostrophe before it; quotes where RFC 4180 asks for them.
    /// </summary>
    private static string Text(string value)
    {
        value = TextCleaner.Clean(value);
        if (value.Length > 0 && Formula.Contains(value[0], StringComparison.Ordinal)) value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
