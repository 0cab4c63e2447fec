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
    // The first two stand among the answers that "Get response details" gives, the others where a flow adds them there.
    private static readonly string[] Bookkeeping = ["responder", "submitDate", "form", "response", "responseId", "hidden"];

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
        var answers = sent.Get("answers").ValueKind == JsonValueKind.Object ? sent.Get("answers") : sent;
        return new HookReading.Filled(new FilledForm(
            sent.Text("form"),
            sent.Text("response") ?? sent.Text("responseId") ?? IdOf(answers),
            SubmittedAt(answers.Text("submitDate")),
            IsPartial: false,
            [.. answers.Members().Where(member => !Bookkeeping.Contains(member.Name)).SelectMany(member => FilledValues.Read(member.Name, null, Listed(member.Value)))],
            HiddenValues.Of(sent.Get("hidden").Members())));
    }

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
