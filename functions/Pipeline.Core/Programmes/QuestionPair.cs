namespace Pipeline.Core.Programmes;

/// <summary>Two questions of the same kind whose change within the dialogue is counted, `To` minus `From`.</summary>
public sealed record QuestionPair(string From, string To);
