namespace Pipeline.Core.Statistics;

/// <summary>Welch's t, its degrees of freedom and its two-sided p-value.</summary>
public readonly record struct WelchTest(double T, double DegreesOfFreedom, double P);
