namespace Pipeline.Core.Evaluations;

/// <summary>What became of an evaluation: new, the same as the one kept, or another content under a known id (the old one is kept as history).</summary>
public enum StoreOutcome
{
    Stored,
    Duplicate,
    Revised,
}
