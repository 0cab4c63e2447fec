namespace Pipeline.Rendering.Functions;

/// <summary>
/// Rounds half away from zero, once. The value passes through decimal, which keeps the 15 digits that a computed double is good for, so that 2.35 is 2.4
/// though its nearest double lies below.
/// </summary>
internal static class Rounding
{
    public static decimal Round(double value, int decimals) => Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
}
