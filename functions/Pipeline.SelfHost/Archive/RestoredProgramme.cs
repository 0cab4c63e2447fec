using Pipeline.Core.Erasures;

namespace Pipeline.SelfHost.Archive;

/// <summary>What was restored: each period with the hash of the results that it has now, and what was erased again (null when nothing is registered).</summary>
internal sealed record RestoredProgramme(ArchiveManifest Manifest, IReadOnlyList<(ArchivedPeriod Before, string? Now)> Periods, ErasureProof? Erased);
