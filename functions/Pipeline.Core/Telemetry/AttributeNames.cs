namespace Pipeline.Core.Telemetry;

/// <summary>Every attribute of spans, measurements and log scopes. They name things by their ids; none holds what somebody wrote, an address, a token or a secret.</summary>
public static class AttributeNames
{
    public const string Programme = "pipeline.programme";
    public const string Form = "pipeline.form";

    /// <summary>As `SafeId.Evaluation` writes it.</summary>
    public const string Evaluation = "pipeline.evaluation";

    public const string Participant = "pipeline.participant";
    public const string Period = "pipeline.period";

    /// <summary>As `SafeId.Delivery` writes it.</summary>
    public const string Delivery = "pipeline.delivery";

    /// <summary>What all work about a period has in common, mails included (`Correlation`).</summary>
    public const string Correlation = "pipeline.correlation";

    public const string Kind = "pipeline.kind";
    public const string State = "pipeline.state";
    public const string Source = "pipeline.source";
    public const string Outcome = "pipeline.outcome";
    public const string Count = "pipeline.count";
    public const string Tick = "pipeline.tick";
    public const string Queue = "pipeline.queue";
    public const string Fault = "error.type";

    public static IReadOnlyList<string> All { get; } =
        [Programme, Form, Evaluation, Participant, Period, Delivery, Correlation, Kind, State, Source, Outcome, Count, Tick, Queue, Fault];
}
