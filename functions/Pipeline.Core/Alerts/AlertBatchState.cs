namespace Pipeline.Core.Alerts;

/// <summary>Where a week's alerts stand. Collecting: it is not yet fixed which dialogues are told. Sending: that is fixed, and mails leave. Settled: no mail is left to send.</summary>
public enum AlertBatchState
{
    Collecting,
    Sending,
    Settled,
}
