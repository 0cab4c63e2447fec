using System.Text;
using System.Text.Json;
using Pipeline.Core.Forms;
using Pipeline.Core.Json;

namespace Pipeline.Adapters.Forms.SurveyJs;

/// <summary>
/// Provider `surveyjs`: `survey.data`, sent on by the page's own back end with the form's secret in a header. A browser must not send it: what it
/// sends, and the secret with it, is anybody's to read.
/// </summary>
public sealed class SurveyJsForm : IFormProvider
{
    public string Name => "surveyjs";

    public MappingRule Mapping => MappingRule.Required;

    public string? FindSecretFault(string secret) => SharedToken.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) => SharedToken.FindForgery(secrets, request);

    public Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken) =>
        JsonHook.ReadAsync(body, Read);

    private static HookReading Read(JsonElement root)
    {
        if ((root.Text("response") ?? root.Text("postId")) is not { } response)
            return JsonHook.Unreadable("/response", "\"response\" is missing: an id that the back end gives each form that is filled in.");
        var data = root.Get("answers").ValueKind == JsonValueKind.Object ? root.Get("answers") : root.Get("surveyResult");
        if (root.Text("surveyResultText") is { } text)
        {
            (data, var malformed) = JsonDocuments.Parse(Encoding.UTF8.GetBytes(text));
            if (malformed is not null) return JsonHook.Unreadable("/surveyResultText", malformed.Detail);
        }

        return new HookReading.Filled(new FilledForm(
            root.Text("form"),
            response,
            JsonHook.Time(root.Text("submittedAt")),
            root.Flag("partial") ?? false,
            [.. data.Members().SelectMany(member => FilledValues.Read(member.Name, null, member.Value))],
            // Calculated values and URL parameters stand among the answers when the page puts them there.
            HiddenValues.Of([.. data.Members(), .. root.Get("hidden").Members()])));
    }
}
