using System.Globalization;
using System.Text;

namespace Pipeline.Rendering.Locales;

/// <summary>How numbers are written. `{0}` and `{1}` in a pattern are numbers that are already formatted.</summary>
internal sealed record NumberFormats
{
    public required string Decimal { get; init; }
    public required string Thousands { get; init; }
    public required string Minus { get; init; }
    public required string Plus { get; init; }
    public required string Percent { get; init; }
    public required string Fraction { get; init; }
    public required string Interval { get; init; }
    public required string Span { get; init; }
    public required string Range { get; init; }

    public string Number(decimal value, int decimals)
    {
        var digits = Math.Abs(value).ToString(decimals == 0 ? "0" : "0." + new string('0', decimals), CultureInfo.InvariantCulture);
        var whole = decimals == 0 ? digits : digits[..digits.IndexOf('.', StringComparison.Ordinal)];
        var text = new StringBuilder();
        if (value < 0) text.Append(Minus);
        for (var index = 0; index < whole.Length; index++)
        {
            if (index > 0 && (whole.Length - index) % 3 == 0) text.Append(Thousands);
            text.Append(whole[index]);
        }

        if (decimals > 0) text.Append(Decimal).Append(digits.AsSpan(whole.Length + 1));
        return text.ToString();
    }

    public string Count(long value) => Number(value, 0);

    public string Signed(decimal value, int decimals) => (value > 0 ? Plus : "") + Number(value, decimals);

    public static string Fill(string pattern, string first, string second = "") =>
        pattern.Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal);
}
