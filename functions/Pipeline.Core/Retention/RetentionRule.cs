namespace Pipeline.Core.Retention;

/// <summary>
/// For how many local days things are kept: what was sent of an evaluation since it came, a quarantined payload since it was settled, a shopper's link
/// since it closed, an audit entry since it was written.
/// </summary>
public sealed record RetentionRule(int Payloads, int Quarantine, int Links, int Audit)
{
    /// <summary>A season, its appeals and the season after it for payloads; time to ask why for the rest; two years of who decided what.</summary>
    public static RetentionRule Default { get; } = new(Payloads: 400, Quarantine: 90, Links: 90, Audit: 730);
}
