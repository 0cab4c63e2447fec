namespace Pipeline.Core.Results.Comparisons;

/// <summary>The sample before and the sample now, or why they must not be compared.</summary>
internal sealed record SinceReading(SamplePair Samples, string? Reason);
