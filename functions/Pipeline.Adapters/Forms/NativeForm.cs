using Pipeline.Core;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms;

/// <summary>Provider `native`: the contract's evaluation JSON, signed as Standard Webhooks.</summary>
public sealed class NativeForm(ReadEvaluation read) : IFormProvider
{
    public string Name => "native";

    public HookReading Read(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request)
    {
        var forgery = StandardWebhooks.FindFault(secrets, request.Headers, request.Body.Span, request.ReceivedAt, form.ToleranceSeconds);
        if (forgery is not null) return new HookReading.Forged(forgery);

        var (evaluation, faults) = read(request.Body);
        if (evaluation is null) return new HookReading.Unreadable(faults);
        // A form's secret speaks for its own programme only.
        if (evaluation.Programme != form.Programme)
            return new HookReading.Unreadable([new Fault("/programme", $"The form belongs to programme '{form.Programme}', not '{evaluation.Programme}'.")]);
        return new HookReading.Read(evaluation);
    }
}
