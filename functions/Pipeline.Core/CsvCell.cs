namespace Pipeline.Core;

/// <summary>A text as a cell of CSV (RFC 4180).</summary>
public static class CsvCell
{
    /// <summary>
    /// What begins a formula, also in the wide forms that some spreadsheets read as the narrow ones (owasp.org/www-community/attacks/CSV_Injection).
    /// </summary>
    private const string Formula = "=+-@＝＋－＠";

    /// <summary>
    /// One clean line. A text that a spreadsheet would take for a formula gets an apostrophe before it; quotes where RFC 4180 asks for them.
    /// </summary>
    public static string Of(string value)
    {
        value = TextCleaner.Clean(value);
        if (value.Length > 0 && Formula.Contains(value[0], StringComparison.Ordinal)) value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
