namespace Pipeline.Core.Programmes;

/// <summary>What a participant has bought: the full report, a teaser, or nothing.</summary>
public enum Entitlement
{
    None,
    Teaser,
    Full,
}
