namespace Pipeline.Core.Programmes;

/// <summary>What score, 0 to 100, a participant guessed that it would get on a scored question, or in the `total`.</summary>
public sealed record SelfRating(string Subject, decimal Score)
{
    /// <summary>The subject that is not a question.</summary>
    public const string Total = "total";
}
