namespace Pipeline.SelfHost.Archive;

/// <summary>
/// The results that a closed period had: the hash of their content, null when none were computed yet. `HasChangedSince` says that data or definition had changed
/// after they were computed, so that the same data give other results now.
/// </summary>
internal sealed record ArchivedPeriod(string Period, string? ResultsHash, bool HasChangedSince);
