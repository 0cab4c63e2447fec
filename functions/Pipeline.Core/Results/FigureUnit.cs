namespace Pipeline.Core.Results;

/// <summary>What a figure's value is counted in. Score: 0 to 100 without a sign. Percent: a share. Points: a difference or an NPS.</summary>
public static class FigureUnit
{
    public const string Score = "score";
    public const string Percent = "percent";
    public const string Points = "points";
    public const string Count = "count";

    /// <summary>0 to 1, a p-value.</summary>
    public const string Probability = "probability";

    /// <summary>A bare number that multiplies, or a share of 1.</summary>
    public const string Factor = "factor";

    public const string Seconds = "seconds";

    /// <summary>The question's own scale, e.g. 1 to 5.</summary>
    public const string Scale = "scale";
}
