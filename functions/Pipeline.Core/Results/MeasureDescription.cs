namespace Pipeline.Core.Results;

/// <summary>
/// What a measure is: its id in general form, its units, what its n counts, how its interval is made, one sentence, the way from its ingredients
/// to its value, and whom it is for.
/// </summary>
public sealed record MeasureDescription(
    string Name, string Form, string Unit, string N, string Interval, string Note, string Method, Audience Audience = Audience.Everybody);
