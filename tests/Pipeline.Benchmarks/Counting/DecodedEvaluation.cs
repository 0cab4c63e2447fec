namespace Pipeline.Benchmarks.Counting;

/// <summary>An evaluation as it is read from storage: ids as text, the first day of its week, its answers as positions.</summary>
internal readonly record struct DecodedEvaluation(string Participant, string Channel, DateOnly Day, ReadOnlyMemory<byte> Answers);
