using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pipeline.Core.Forms;
using Pipeline.Core.Json;

namespace Pipeline.Adapters.Forms.MicrosoftForms;

/// <summary>
/// Provider `microsoft-forms`: what the flow described beside this file sends, or the response's details as they are. Power Automate has no function that
/// signs, so a header holds the form's secret.
/// </summary>
public sealed class MicrosoftForm : IFormProvider
{
    // As the flow described beside this file names them, and as makers of flows do.
    private static readonly string[] FormIds = ["form", "form_id", "formId"];
    private static readonly string[] ResponseIds = ["response", "responseId", "response_id"];

    // The first two stand among the answers that "Get response details" gives, the others where a flow adds them there.
    private static readonly string[] Bookkeeping = ["responder", "submitDate", "hidden", .. FormIds, .. ResponseIds];

    public string Name => "microsoft-forms";

    public MappingRule Mapping => MappingRule.Required;

    public string? FindSecretFault(string secret) => SharedToken.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) => SharedToken.FindForgery(secrets, request);

    public Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken) =>
        JsonHook.ReadAsync(body, Read);

    private static HookReading Read(JsonElement root)
    {
        // A run's history shows what an action sent and got inside its `body`.
        var sent = root.Get("body").ValueKind == JsonValueKind.Object ? root.Get("body") : root;
        var answers = DetailsIn(sent);
        return new HookReading.Filled(new FilledForm(
            FirstOf(sent, FormIds),
            FirstOf(sent, ResponseIds) ?? IdOf(answers),
            SubmittedAt(answers.Text("submitDate")),
            IsPartial: false,
            [.. answers.Members().Where(member => !Bookkeeping.Contains(member.Name)).SelectMany(member => FilledValues.Read(member.Name, null, Listed(member.Value)))],
            HiddenValues.Of(sent.Get("hidden").Members())));
    }

    // A flow may put the details under any name; they alone tell when the form was sent.
    private static JsonElement DetailsIn(JsonElement sent)
    {
        if (sent.Get("answers").ValueKind == JsonValueKind.Object) return sent.Get("answers");
        return sent.Get("submitDate").ValueKind == JsonValueKind.Undefined
            ? sent.Members().Select(member => member.Value).FirstOrDefault(value => value.Text("submitDate") is not null, sent)
            : sent;
    }

    private static string? FirstOf(JsonElement sent, string[] names) => names.Select(name => sent.Text(name)).FirstOrDefault(id => id is not null);

    // Who answered what at which second is one response, however often a flow sends it.
    private static string IdOf(JsonElement details) =>
        details.Text("submitDate") is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(details.GetRawText())).AsSpan(0, 16));

    // Several choices come as a text that holds a list.
    private static JsonElement Listed(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is ['[', ..] text
        && JsonDocuments.Parse(Encoding.UTF8.GetBytes(text)) is { Fault: null, Root: { ValueKind: JsonValueKind.Array } list } ? list : value;

    // The connector writes UTC the American way whatever the tenant's language.
    private static DateTimeOffset? SubmittedAt(string? text) =>
        DateTimeOffset.TryParseExact(text, "M/d/yyyy h:mm:ss tt", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : JsonHook.Time(text);
}
