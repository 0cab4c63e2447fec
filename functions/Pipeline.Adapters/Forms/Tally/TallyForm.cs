using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.Tally;

/// <summary>Provider `tally`: event `FORM_RESPONSE`, signed by HMAC-SHA256 of the body (tally.so/help/webhooks).</summary>
public sealed class TallyForm : IFormProvider
{
    public string Name => "tally";

    public MappingRule Mapping => MappingRule.Required;

    public string? FindSecretFault(string secret) => Hmac.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) =>
        Hmac.FindForgery(HashAlgorithmName.SHA256, secrets, request.Headers, "tally-signature", "", request.Body.Span);

    public Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken) =>
        JsonHook.ReadAsync(body, Read);

    private static HookReading Read(JsonElement root)
    {
        var kind = root.Text("eventType");
        if (kind != "FORM_RESPONSE") return new HookReading.Ignored($"The event '{kind}' is no form that was filled in.");
        var data = root.Get("data");
        if ((data.Text("submissionId") ?? data.Text("responseId")) is not { } submission)
            return JsonHook.Unreadable("/data/submissionId", "The id of what was sent is missing.");
        var fields = data.Get("fields").Items().ToList();
        return new HookReading.Filled(new FilledForm(
            data.Text("formId"),
            submission,
            JsonHook.Time(data.Text("createdAt") ?? root.Text("createdAt")),
            IsPartial: false,
            [.. fields.Where(field => !TallyFields.IsHidden(field)).SelectMany(TallyFields.Read)],
            // Hidden and calculated fields share the key of their question; the label is their name.
            HiddenValues.Of(fields.Where(TallyFields.IsHidden).Select(field => (field.Text("label"), field.Text("value"))))));
    }
}
