namespace Pipeline.Core.Evaluations.Quality;

/// <summary>Something about an evaluation that a person should look at, and why in a sentence. It rejects nothing by itself.</summary>
public sealed record QualityFlag(string Code, string Why);
