using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.Native;

/// <summary>
/// Any sender that signs as Standard Webhooks, with an evaluation or a filled form as JSON of our own: provider `standard-webhooks`, and a part of
/// `google-forms`, where `GoogleForms/Send.gs` is the sender.
/// </summary>
public sealed class StandardForm(string name) : IFormProvider
{
    public string Name => name;

    public MappingRule Mapping => MappingRule.Optional;

    public string? FindSecretFault(string secret) => StandardWebhooks.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) =>
        StandardWebhooks.FindFault(secrets, request.Headers, request.Body.Span, request.ReceivedAt, form.ToleranceSeconds);

    public Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken) =>
        FilledJson.ReadAsync(form, body);
}
