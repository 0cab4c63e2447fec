namespace Pipeline.Core.Results;

/// <summary>What a measure is: its id in general form, its units, what its n counts, how its interval is made, and one sentence.</summary>
public sealed record MeasureDescription(string Name, string Form, string Unit, string N, string Interval, string Note);
