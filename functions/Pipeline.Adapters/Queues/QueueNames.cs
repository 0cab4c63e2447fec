namespace Pipeline.Adapters.Queues;

/// <summary>Every queue there is. A message that keeps failing is moved to the queue of the same name with the poison suffix.</summary>
public static class QueueNames
{
    public const string PeriodSteps = "period-steps";
    public const string MailSteps = "mail-steps";
    public const string PoisonSuffix = "-poison";

    public static IReadOnlyList<string> All { get; } = [PeriodSteps, PeriodSteps + PoisonSuffix, MailSteps, MailSteps + PoisonSuffix];
}
