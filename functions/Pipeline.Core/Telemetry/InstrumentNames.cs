namespace Pipeline.Core.Telemetry;

/// <summary>Every instrument there is.</summary>
public static class InstrumentNames
{
    public const string Webhooks = "pipeline.webhooks";
    public const string WebhookDuration = "pipeline.webhook.duration";
    public const string Evaluations = "pipeline.evaluations";
    public const string StepDuration = "pipeline.step.duration";
    public const string Mails = "pipeline.mails";
    public const string Ticks = "pipeline.ticks";
    public const string TickDuration = "pipeline.tick.duration";
    public const string TicksMissed = "pipeline.ticks.missed";
    public const string QueueMessages = "pipeline.queue.messages";
    public const string PeriodsLate = "pipeline.periods.late";
    public const string QuarantineWaiting = "pipeline.quarantine.waiting";
    public const string MailsUnknown = "pipeline.mails.unknown";

    public static IReadOnlyList<string> All { get; } =
    [
        Webhooks, WebhookDuration, Evaluations, StepDuration, Mails, Ticks, TickDuration, TicksMissed, QueueMessages, PeriodsLate, QuarantineWaiting, MailsUnknown,
    ];
}
