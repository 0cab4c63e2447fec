using System.Globalization;
using System.Text;
using System.Text.Json;
using Pipeline.Core.Forms;
using Pipeline.Core.Json;

namespace Pipeline.Adapters.Forms.MicrosoftForms;

/// <summary>
/// Provider `microsoft-forms`: what the flow described beside this file sends. Power Automate has no function that signs, so a header holds the form's
/// secret.
/// </summary>
public sealed class MicrosoftForm : IFormProvider
{
    // Of the shapes that "Get response details" gives, these two are no answers.
    private static readonly string[] Bookkeeping = ["responder", "submitDate"];

    public string Name => "microsoft-forms";

    public MappingRule Mapping => MappingRule.Required;

    public string? FindSecretFault(string secret) => SharedToken.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) => SharedToken.FindForgery(secrets, request);

    public Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken) =>
        JsonHook.ReadAsync(body, Read);

    private static HookReading Read(JsonElement root)
    {
        if (root.Text("response") is not { } response) return JsonHook.Unreadable("/response", "\"response\" is missing: the flow's Response Id.");
        var answers = root.Get("answers");
        return new HookReading.Filled(new FilledForm(
            root.Text("form"),
            response,
            SubmittedAt(answers.Text("submitDate")),
            IsPartial: false,
            [.. answers.Members().Where(member => !Bookkeeping.Contains(member.Name)).SelectMany(member => FilledValues.Read(member.Name, null, Listed(member.Value)))],
            HiddenValues.Of(root.Get("hidden").Members())));
    }

    // Several choices come as a text that holds a list.
    private static JsonElement Listed(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is ['[', ..] text
        && JsonDocuments.Parse(Encoding.UTF8.GetBytes(text)) is { Fault: null, Root: { ValueKind: JsonValueKind.Array } list } ? list : value;

    // The connector writes UTC the American way whatever the tenant's language.
    private static DateTimeOffset? SubmittedAt(string? text) =>
        DateTimeOffset.TryParseExact(text, "M/d/yyyy h:mm:ss tt", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : JsonHook.Time(text);
}
