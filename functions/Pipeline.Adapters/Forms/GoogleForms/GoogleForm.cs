using Pipeline.Adapters.Forms.Native;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.GoogleForms;

/// <summary>Provider `google-forms`: what `Send.gs` beside this file sends, a filled form as JSON of our own, signed as Standard Webhooks.</summary>
public sealed class GoogleForm : IFormProvider
{
    public string Name => "google-forms";

    public MappingRule Mapping => MappingRule.Optional;

    public string? FindSecretFault(string secret) => StandardWebhooks.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) =>
        StandardWebhooks.FindFault(secrets, request.Headers, request.Body.Span, request.ReceivedAt, form.ToleranceSeconds);

    public Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken) =>
        FilledJson.ReadAsync(form, body);
}
