namespace Pipeline.Core.Statistics;

/// <summary>A two-sided 95 % interval, in the unit of the estimate it belongs to.</summary>
public readonly record struct Interval(double Low, double High)
{
    internal Interval Times(double factor) => new(Low * factor, High * factor);

    internal Interval ClippedTo(double low, double high) => new(Math.Clamp(Low, low, high), Math.Clamp(High, low, high));
}
