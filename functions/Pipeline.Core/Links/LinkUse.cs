using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Links;

/// <summary>A link and the evaluation that was sent by it; null when none was.</summary>
public sealed record LinkUse(ShopperLink Link, StoredEvaluation? Sent);
