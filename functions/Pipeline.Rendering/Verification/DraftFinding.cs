using Pipeline.Core;

namespace Pipeline.Rendering.Verification;

/// <summary>What no longer holds on a line of a draft.</summary>
public sealed record DraftFinding(int Line, [Sentence] string Detail);
