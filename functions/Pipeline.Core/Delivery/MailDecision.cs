namespace Pipeline.Core.Delivery;

/// <summary>What is to be done about a delivery: its mail is ready to leave, it is cancelled, or it fails for something that can be mended and tried again.</summary>
public abstract record MailDecision
{
    private MailDecision()
    {
    }

    public sealed record Ready(Mail Mail) : MailDecision
    {
        /// <summary>The version of the report or newsletter that the mail tells of; null when it tells of neither.</summary>
        public int? TextVersion { get; init; }

        public AttachmentOutcome Attachment { get; init; }
    }

    public sealed record Cancel([Sentence] string Reason, DeliveryCause Cause = DeliveryCause.None) : MailDecision;

    public sealed record Fail([Sentence] string Reason, DeliveryCause Cause) : MailDecision;
}
