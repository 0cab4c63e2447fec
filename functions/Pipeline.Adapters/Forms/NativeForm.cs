using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms;

/// <summary>Provider `native`: the contract's evaluation JSON, signed as Standard Webhooks.</summary>
public sealed class NativeForm : IFormProvider
{
    public string Name => "native";

    public HookReading Read(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request)
    {
        var forgery = StandardWebhooks.FindFault(secrets, request.Headers, request.Body.Span, request.ReceivedAt, form.ToleranceSeconds);
        if (forgery is not null) return new HookReading.Forged(forgery);

        var reading = EvaluationReader.Read(request.Body);
        return reading.Evaluation is { } evaluation ? new HookReading.Read(evaluation) : new HookReading.Unreadable(reading.Faults);
    }
}
