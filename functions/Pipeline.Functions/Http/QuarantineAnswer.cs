using System.Text;
using Pipeline.Core;
using Pipeline.Core.Forms;

namespace Pipeline.Functions.Http;

/// <summary>A quarantined payload as answered: `state` is waiting, replayed or discarded, `detail` the evaluation's id or the reason.</summary>
public sealed record QuarantineAnswer(
    string Id, string Form, DateTimeOffset ReceivedAt, string State, string? Detail, DateTimeOffset? At, IReadOnlyList<Fault> Faults, string? Payload)
{
    /// <summary>With the payload itself, bytes that are no UTF-8 replaced.</summary>
    public static QuarantineAnswer Of(QuarantinedPayload payload) =>
        Of(payload, payload.Faults, payload.Settled) with { Payload = Encoding.UTF8.GetString(payload.Raw.Span) };

    public static QuarantineAnswer Of(ReplayOutcome outcome) => Of(outcome.Payload, outcome.Faults, outcome.Settled);

    private static QuarantineAnswer Of(QuarantinedPayload payload, IReadOnlyList<Fault> faults, Settlement? settled) => new(
        QuarantineId.Of(payload).ToString(), payload.Form, payload.ReceivedAt, Word(settled), settled?.Detail, settled?.At, faults, null);

    private static string Word(Settlement? settled) => settled is null ? "waiting" : settled.IsDiscarded ? "discarded" : "replayed";
}
