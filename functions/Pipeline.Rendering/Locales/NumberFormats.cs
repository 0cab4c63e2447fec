using System.Globalization;
using System.Runtime.CompilerServices;

namespace Pipeline.Rendering.Locales;

/// <summary>How numbers are written. `{0}` and `{1}` in a pattern are numbers that are already formatted.</summary>
internal sealed class NumberFormats
{
    private const int HighestScore = 100, Tenths = 10;
    private static readonly string[] Patterns = [.. Enumerable.Range(0, 16).Select(decimals => string.Create(CultureInfo.InvariantCulture, $"F{decimals}"))];

    /// <summary>Scores with one decimal, nearly all that is ever printed: a season of reports prints a thousand strings instead of each its own.</summary>
    private readonly string?[] scores = new string?[(HighestScore * Tenths) + 1];

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
        var tenths = decimals == 1 && value is >= 0 and <= HighestScore ? value * Tenths : -1;
        return tenths >= 0 && decimal.IsInteger(tenths) ? scores[(int)tenths] ??= Write(value, 1) : Write(value, decimals);
    }

    public string Count(long value) => Number(value, 0);

    public string Signed(decimal value, int decimals) => (value > 0 ? Plus : "") + Number(value, decimals);

    public static string Fill(string pattern, string first, string second = "") =>
        pattern.Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal);

    private string Write(decimal value, int decimals)
    {
        Span<char> digits = stackalloc char[64];
        Math.Abs(value).TryFormat(digits, out var length, Patterns[decimals], CultureInfo.InvariantCulture);
        var whole = decimals == 0 ? length : length - decimals - 1;
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        if (value < 0) text.AppendLiteral(Minus);
        var first = (whole - 1) % 3 + 1;
        text.AppendFormatted(digits[..first]);
        for (var index = first; index < whole; index += 3)
        {
            text.AppendLiteral(Thousands);
            text.AppendFormatted(digits.Slice(index, 3));
        }

        if (decimals > 0)
        {
            text.AppendLiteral(Decimal);
            text.AppendFormatted(digits[(whole + 1)..length]);
        }

        return text.ToStringAndClear();
    }
}
