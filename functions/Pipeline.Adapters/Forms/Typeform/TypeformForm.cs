using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.Typeform;

/// <summary>Provider `typeform`: event `form_response`, signed by HMAC-SHA256 of the body (typeform.com/developers/webhooks).</summary>
public sealed class TypeformForm : IFormProvider
{
    public string Name => "typeform";

    public MappingRule Mapping => MappingRule.Required;

    public string? FindSecretFault(string secret) => Hmac.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) =>
        Hmac.FindForgery(HashAlgorithmName.SHA256, secrets, request.Headers, "typeform-signature", "sha256=", request.Body.Span);

    public Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken) =>
        JsonHook.ReadAsync(body, Read);

    private static HookReading Read(JsonElement root)
    {
        var kind = root.Text("event_type");
        if (kind is not ("form_response" or "form_response_partial")) return new HookReading.Ignored($"The event '{kind}' is no form that was filled in.");
        var sent = root.Get("form_response");
        if (sent.Text("token") is not { } token) return JsonHook.Unreadable("/form_response/token", "The id of what was sent is missing.");
        return new HookReading.Filled(new FilledForm(
            sent.Text("form_id"),
            token,
            JsonHook.Time(sent.Text("submitted_at")),
            kind == "form_response_partial",
            TypeformAnswers.Read(sent),
            HiddenValues.Of(sent.Get("hidden").Members())));
    }
}
