namespace Pipeline.Core.Evaluations.Quality;

/// <summary>
/// That a quality flag is or was on an evaluation: the local day on which it was first seen, and the one on which it was seen to be gone, null while it is
/// there. `Tag` is the store's version, null before the first save.
/// </summary>
public sealed record FlagSighting(string Programme, string Participant, string Evaluation, string Code, DateOnly Came, DateOnly? Gone, string? Tag);
