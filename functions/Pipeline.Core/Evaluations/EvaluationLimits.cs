namespace Pipeline.Core.Evaluations;

/// <summary>How much one evaluation may hold. Lengths are in characters (UTF-16 code units).</summary>
public static class EvaluationLimits
{
    public const int IdLength = 128;
    public const int CommentLength = 20_000;

    /// <summary>31 days: a longer wait is a wrong unit or a wrong clock.</summary>
    public const int WaitSeconds = 31 * 24 * 60 * 60;

    /// <summary>Faults listed of one evaluation; a hostile one could have as many as it has bytes.</summary>
    public const int Faults = 100;
}
