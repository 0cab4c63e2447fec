namespace Pipeline.Core.Delivery.Mailings;

/// <summary>How far a mailing has come: let go, its recipients written down, done.</summary>
public enum MailingState
{
    Released,
    Prepared,
    Done,
}
