using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Tallies;

/// <summary>
/// What counting asks of an evaluation, as positions in a layout instead of words. `Answers` are `AnswerCodes`. Wait is in seconds.
/// </summary>
public readonly record struct CodedEvaluation(
    int Channel, Responder Responder, Outcome Outcome, int? WaitSeconds, string? Shopper, ReadOnlyMemory<byte> Answers)
{
    /// <summary>No answer. No question has so many answers that one could stand at this position.</summary>
    public const byte Blank = byte.MaxValue;
}
