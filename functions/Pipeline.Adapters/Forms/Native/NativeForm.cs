using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.Native;

/// <summary>Provider `native`: the contract's evaluation JSON, signed as Standard Webhooks.</summary>
public sealed class NativeForm : IFormProvider
{
    public string Name => "native";

    public MappingRule Mapping => MappingRule.Refused;

    public string? FindSecretFault(string secret) => StandardWebhooks.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) =>
        StandardWebhooks.FindFault(secrets, request.Headers, request.Body.Span, request.ReceivedAt, form.ToleranceSeconds);

    public Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken) =>
        Task.FromResult(Read(body.Bytes));

    internal static HookReading Read(ReadOnlyMemory<byte> body)
    {
        var reading = EvaluationReader.Read(body);
        return reading.Evaluation is { } evaluation ? new HookReading.Read(evaluation) : new HookReading.Unreadable(reading.Faults);
    }
}
