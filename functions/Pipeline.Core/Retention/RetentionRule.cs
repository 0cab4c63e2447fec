namespace Pipeline.Core.Retention;

/// <summary>
/// For how many local days things are kept: what was sent of an evaluation since it came, a quarantined payload since it was settled, a link of a shopper or to
/// a report since it closed, an audit entry since it was written, what was told of a mail since the last of it.
/// </summary>
public sealed record RetentionRule(int Payloads, int Quarantine, int Links, int Audit, int Deliveries)
{
    /// <summary>A season, its appeals and the season after it for payloads; time to ask why for quarantine and links; two years of who decided and was mailed what.</summary>
    public static RetentionRule Default { get; } = new(Payloads: 400, Quarantine: 90, Links: 90, Audit: 730, Deliveries: 730);
}
