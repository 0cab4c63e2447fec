namespace Pipeline.Core.Delivery;

/// <summary>What is to be done about a delivery: send its mail, or cancel it for a reason.</summary>
public abstract record MailDecision
{
    private MailDecision()
    {
    }

    public sealed record Send(Mail Mail) : MailDecision;

    public sealed record Cancel(string Reason) : MailDecision;
}
