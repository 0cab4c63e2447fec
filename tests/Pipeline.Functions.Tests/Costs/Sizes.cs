namespace Pipeline.Functions.Tests.Costs;

/// <summary>Bytes that are reckoned with, a little more than those counted of the sample's questions.</summary>
internal static class Sizes
{
    public const int EvaluationInTables = 6_000, EvaluationInBlobs = 4_000, ParticipantInTables = 20_000, ParticipantInBlobs = 80_000;
}
