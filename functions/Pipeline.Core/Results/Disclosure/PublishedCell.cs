namespace Pipeline.Core.Results.Disclosure;

/// <summary>A slice of the published tables and which base cells it sums.</summary>
internal sealed record PublishedCell(Slice Slice, bool[] Sums);
