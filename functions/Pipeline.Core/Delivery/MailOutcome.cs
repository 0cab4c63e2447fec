namespace Pipeline.Core.Delivery;

/// <summary>What the mail service said: accepted with its message id, surely not sent and why, or unknown.</summary>
public abstract record MailOutcome
{
    private MailOutcome()
    {
    }

    public sealed record Accepted(string MessageId) : MailOutcome;

    public sealed record Refused(string Reason) : MailOutcome;

    public sealed record Unknown(string Reason) : MailOutcome;
}
