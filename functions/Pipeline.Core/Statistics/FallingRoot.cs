namespace Pipeline.Core.Statistics;

/// <summary>
/// Where a falling function crosses zero, by inverse quadratic interpolation that falls back on halving (Chandrupatla 1997): some thirteen
/// steps where halving alone takes forty-eight. Only + - * /: the same bits everywhere.
/// </summary>
internal static class FallingRoot
{
    /// <summary>
    /// The point, right by at most `tolerance`, from which on the function is not above zero; it must be above zero at `low` and not at `high`.
    /// </summary>
    public static double Of(Func<double, double> function, (double At, double Value) low, (double At, double Value) high, double tolerance)
    {
        var (newest, other) = (high, low);
        var before = newest;
        var part = 0.5;
        while (true)
        {
            var at = newest.At + (part * (other.At - newest.At));
            var next = (At: at, Value: function(at));
            (other, before) = next.Value > 0 == newest.Value > 0 ? (other, newest) : (newest, other);
            newest = next;

            var least = tolerance / Math.Abs(other.At - newest.At);
            if (least > 0.5 || newest.Value == 0) return newest.Value > 0 ? other.At : newest.At;
            part = Math.Clamp(Interpolates(newest, other, before) ? Interpolated(newest, other, before) : 0.5, least, 1 - least);
        }
    }

    private static bool Interpolates((double At, double Value) newest, (double At, double Value) other, (double At, double Value) before)
    {
        var place = (newest.At - other.At) / (before.At - other.At);
        var height = (newest.Value - other.Value) / (before.Value - other.Value);
        return height * height < place && (1 - height) * (1 - height) < 1 - place;
    }

    private static double Interpolated((double At, double Value) newest, (double At, double Value) other, (double At, double Value) before) =>
        (newest.Value / (other.Value - newest.Value) * before.Value / (other.Value - before.Value))
        + ((before.At - newest.At) / (other.At - newest.At) * newest.Value / (before.Value - newest.Value) * other.Value / (before.Value - other.Value));
}
