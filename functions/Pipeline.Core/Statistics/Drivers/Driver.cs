namespace Pipeline.Core.Statistics.Drivers;

/// <summary>
/// How one item hangs together with the outcome: its correlation (null when it never varies), its weight, which is its part of R², and its
/// share of R² in percent, each with the standard error of a jackknife over participants, and in how many of the leave-one-outs no item
/// weighed more.
/// </summary>
public sealed record Driver(double? Correlation, double Weight, double Share, double? WeightError, double? ShareError, int TimesFirst);
