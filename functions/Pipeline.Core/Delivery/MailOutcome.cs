namespace Pipeline.Core.Delivery;

/// <summary>
/// What became of a mail. Accepted: taken, with the service's message id. Refused: surely not sent, and sending it again would not help. Deferred: surely
/// not sent, and nothing is until `NotBefore`. Missing: no trace where there should be one. Unknown: that cannot be told.
/// </summary>
public abstract record MailOutcome
{
    private MailOutcome()
    {
    }

    public sealed record Accepted(string MessageId) : MailOutcome;

    public sealed record Refused([Sentence] string Reason, DeliveryCause Cause = DeliveryCause.RefusedByService) : MailOutcome;

    public sealed record Deferred([Sentence] string Reason, DateTimeOffset NotBefore) : MailOutcome;

    public sealed record Missing([Sentence] string Reason) : MailOutcome;

    public sealed record Unknown([Sentence] string Reason) : MailOutcome;
}
