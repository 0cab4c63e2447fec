namespace Pipeline.Core.Statistics;

/// <summary>
/// How exactly numbers are published that rest on exponentials and logarithms: to 1e-9, as those functions may differ between platforms in digits
/// far beyond, and a comparison with a threshold must not hang on such a digit.
/// </summary>
public static class Precision
{
    private const int Decimals = 9;

    /// <summary>The number rounded to nine decimals, half away from zero.</summary>
    public static double Rounded(double value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero);
}
