namespace Pipeline.Core.Delivery;

/// <summary>What is to be done about a delivery: its mail is ready to leave, or it is cancelled for a reason.</summary>
public abstract record MailDecision
{
    private MailDecision()
    {
    }

    public sealed record Ready(Mail Mail) : MailDecision;

    public sealed record Cancel(string Reason) : MailDecision;
}
