namespace Pipeline.Functions.Http;

/// <summary>What became of a batch: counts, and every item in the order sent.</summary>
public sealed record BatchSummary(int Received, int Stored, int Duplicates, int Revised, int Faulty, IReadOnlyList<BatchItem> Items);
