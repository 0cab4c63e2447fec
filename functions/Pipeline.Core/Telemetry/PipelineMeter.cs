using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pipeline.Core.Telemetry;

/// <summary>The one meter. Without a listener nothing is recorded.</summary>
public static class PipelineMeter
{
    public const string MeterName = "Pipeline";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Webhooks = Meter.CreateCounter<long>(InstrumentNames.Webhooks, "{webhook}", "Webhooks by form and by what became of them.");
    private static readonly Histogram<double> WebhookDuration = Meter.CreateHistogram<double>(InstrumentNames.WebhookDuration, "s", "From the bytes of a webhook to its answer.");
    private static readonly Counter<long> Evaluations = Meter.CreateCounter<long>(InstrumentNames.Evaluations, "{evaluation}", "Evaluations by door and by what became of them.");
    private static readonly Histogram<double> StepDuration = Meter.CreateHistogram<double>(InstrumentNames.StepDuration, "s", "Steps of periods and mailings by the state that they were worked out of.");
    private static readonly Counter<long> Mails = Meter.CreateCounter<long>(InstrumentNames.Mails, "{mail}", "Mails by kind and by the state that they came to.");
    private static readonly Counter<long> Ticks = Meter.CreateCounter<long>(InstrumentNames.Ticks, "{tick}", "Runs of timers that came to their end.");
    private static readonly Histogram<double> TickDuration = Meter.CreateHistogram<double>(InstrumentNames.TickDuration, "s", "Runs of timers.");
    private static readonly Gauge<long> TicksMissed = Meter.CreateGauge<long>(InstrumentNames.TicksMissed, "{timer}", "Timers that have not come to an end for longer than they should.");
    private static readonly Gauge<long> QueueMessages = Meter.CreateGauge<long>(InstrumentNames.QueueMessages, "{message}", "Messages that lie in a queue.");
    private static readonly Gauge<long> PeriodsLate = Meter.CreateGauge<long>(InstrumentNames.PeriodsLate, "{period}", "Ended periods that are not done and wait for nothing.");
    private static readonly Gauge<long> QuarantineWaiting = Meter.CreateGauge<long>(InstrumentNames.QuarantineWaiting, "{payload}", "Payloads in quarantine that wait for a person.");
    private static readonly Gauge<long> MailsUnknown = Meter.CreateGauge<long>(InstrumentNames.MailsUnknown, "{mail}", "Mails of which nobody knows whether they left.");

    public static void Webhook(string form, string outcome, TimeSpan duration)
    {
        TagList tags = new() { { AttributeNames.Form, form }, { AttributeNames.Outcome, outcome } };
        Webhooks.Add(1, tags);
        WebhookDuration.Record(duration.TotalSeconds, tags);
    }

    public static void Evaluation(string programme, string source, string outcome) =>
        Evaluations.Add(1, new TagList { { AttributeNames.Programme, programme }, { AttributeNames.Source, source }, { AttributeNames.Outcome, outcome } });

    public static void Step(string programme, string kind, string state, string outcome, TimeSpan duration) => StepDuration.Record(
        duration.TotalSeconds,
        new TagList { { AttributeNames.Programme, programme }, { AttributeNames.Kind, kind }, { AttributeNames.State, state }, { AttributeNames.Outcome, outcome } });

    public static void Mail(string programme, string kind, string state) =>
        Mails.Add(1, new TagList { { AttributeNames.Programme, programme }, { AttributeNames.Kind, kind }, { AttributeNames.State, state } });

    public static void Tick(string tick, string outcome, TimeSpan duration)
    {
        TagList tags = new() { { AttributeNames.Tick, tick }, { AttributeNames.Outcome, outcome } };
        Ticks.Add(1, tags);
        TickDuration.Record(duration.TotalSeconds, tags);
    }

    public static void Messages(string queue, long count) => QueueMessages.Record(count, new TagList { { AttributeNames.Queue, queue } });

    /// <summary>What stands still or waits for a person, all in all.</summary>
    public static void Waiting(int ticksMissed, int periodsLate, int quarantined, int mailsUnknown)
    {
        TicksMissed.Record(ticksMissed);
        PeriodsLate.Record(periodsLate);
        QuarantineWaiting.Record(quarantined);
        MailsUnknown.Record(mailsUnknown);
    }
}
