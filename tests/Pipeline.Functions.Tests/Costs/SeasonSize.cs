namespace Pipeline.Functions.Tests.Costs;

/// <summary>How many participants there are and how many evaluations each has, on days of their own.</summary>
internal sealed record SeasonSize(int Participants, int EvaluationsEach);
