namespace Pipeline.Core.Evaluations.Quality;

/// <summary>The last local day on which a programme's evaluations were looked through for flags. `Tag` is the store's version, null before the first save.</summary>
public sealed record FlagRound(string Programme, DateOnly Day, string? Tag);
