using System.Text.Json;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.Formbricks;

/// <summary>Provider `formbricks`: event `responseFinished`, signed as Standard Webhooks (formbricks.com/docs, webhooks).</summary>
public sealed class FormbricksForm : IFormProvider
{
    public string Name => "formbricks";

    public MappingRule Mapping => MappingRule.Required;

    // Its attempts keep the first one's time, and the fifth comes some 450 seconds later.
    public int DefaultTolerance => 900;

    public string? FindSecretFault(string secret) => StandardWebhooks.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) =>
        StandardWebhooks.FindFault(secrets, request.Headers, request.Body.Span, request.ReceivedAt, form.ToleranceSeconds);

    public Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken) =>
        JsonHook.ReadAsync(body, Read);

    private static HookReading Read(JsonElement root)
    {
        var kind = root.Text("event");
        if (kind is not ("responseCreated" or "responseUpdated" or "responseFinished"))
            return new HookReading.Ignored($"The event '{kind}' is no form that was filled in.");
        var data = root.Get("data");
        if (data.Text("id") is not { } id) return JsonHook.Unreadable("/data/id", "The id of what was sent is missing.");
        // Questions, hidden fields and variables come without telling which is which, so each can be mapped as either.
        List<JsonProperty> values = [.. data.Get("data").Members(), .. data.Get("variables").Members()];
        return new HookReading.Filled(new FilledForm(
            data.Text("surveyId"),
            id,
            JsonHook.Time(data.Text("updatedAt") ?? data.Text("createdAt")),
            kind != "responseFinished",
            [.. values.SelectMany(member => FilledValues.Read(member.Name, null, member.Value))],
            HiddenValues.Of(values)));
    }
}
