namespace Pipeline.Core.Statistics;

/// <summary>The standard normal distribution as far as 95 % intervals need it.</summary>
public static class Normal
{
    /// <summary>The 97.5 % point.</summary>
    public const double Upper = 1.959963984540054;
}
