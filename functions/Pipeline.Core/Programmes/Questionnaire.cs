namespace Pipeline.Core.Programmes;

/// <summary>Which version of the questionnaire a definition holds, from 1 on, and why there is a new one (null for the first).</summary>
public sealed record Questionnaire(int Version, string? Reason)
{
    public static Questionnaire First { get; } = new(1, null);
}
