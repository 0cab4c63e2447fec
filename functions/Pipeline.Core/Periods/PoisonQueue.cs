namespace Pipeline.Core.Periods;

/// <summary>A queue with the messages of it that failed on every try: how many, and the texts of the first.</summary>
public sealed record PoisonQueue(string Queue, int Count, IReadOnlyList<string> Messages);
