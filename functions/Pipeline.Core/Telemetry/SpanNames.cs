namespace Pipeline.Core.Telemetry;

/// <summary>Every kind of span there is.</summary>
public static class SpanNames
{
    /// <summary>A webhook at the door, from its bytes to the answer.</summary>
    public const string Webhook = "webhook";

    /// <summary>Evaluations checked and stored, from whatever door.</summary>
    public const string Take = "evaluations.take";

    /// <summary>The marked days of one participant counted anew; it is linked to the doors that marked them.</summary>
    public const string Count = "days.count";

    public const string PeriodStep = "period.step";

    public const string MailingStep = "mailing.step";

    /// <summary>One mail settled or sent.</summary>
    public const string Mail = "mail";

    /// <summary>An event that a mail service told about one mail.</summary>
    public const string MailEvent = "mail.event";

    public const string Tick = "tick";
}
