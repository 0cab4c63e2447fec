using System.Text;
using System.Text.Json;
using Pipeline.Adapters.Forms.Thin;
using Pipeline.Core.Forms;
using Pipeline.Core.Json;

namespace Pipeline.Adapters.Forms.Qualtrics;

/// <summary>
/// Provider `qualtrics`: a URL-encoded notification without answers; the field `HMAC` is the hex HMAC-SHA512 of the decoded field `MSG`. The answers are
/// read from its API (Event Subscriptions, v3).
/// </summary>
public sealed class QualtricsForm(ServiceReader reader) : IThinForm
{
    private static readonly string[] Trusted = [".qualtrics.com"];

    public string Name => "qualtrics";

    public MappingRule Mapping => MappingRule.Required;

    public string? FindSecretFault(string secret) => Hmac.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) => QualtricsNotice.FindForgery(secrets, request);

    public async Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken)
    {
        var message = QualtricsNotice.FieldsOf(body).GetValueOrDefault("MSG") ?? "";
        var (root, malformed) = JsonDocuments.Parse(Encoding.UTF8.GetBytes(message));
        if (malformed is not null) return JsonHook.Unreadable("/MSG", malformed.Detail);
        if (root.Text("Status") != "Complete") return new HookReading.Ignored($"The status '{root.Text("Status")}' is no form that was filled in.");
        var (survey, id) = (root.Text("SurveyID"), root.Text("ResponseID"));
        if (!ServiceIds.AreSafe(survey, id)) return JsonHook.Unreadable("/MSG/ResponseID", "The ids of survey and response are missing or no ids.");
        return await reader.ReadAsync(
            form, access, Trusted, $"/API/v3/surveys/{survey}/responses/{id}", (asked, token) => asked.Headers.Add("X-API-TOKEN", token),
            answer => Read(answer.Get("result"), survey, id!), cancellationToken);
    }

    /// <summary>The answer does not name the survey: an id made from it names the form instead.</summary>
    public HookReading ReadAnswer(JsonElement answer) => answer.Get("result").Text("responseId") is { } id && ServiceIds.AreSafe(id)
        ? Read(answer.Get("result"), null, id)
        : JsonHook.Unreadable("/result/responseId", "This is no response: its id is missing. Save what the API answers at /API/v3/surveys/…/responses/….");

    private static HookReading.Filled Read(JsonElement result, string? survey, string id)
    {
        var (values, labels) = (result.Get("values"), result.Get("labels"));
        return new(new FilledForm(
            survey,
            id,
            JsonHook.Time(values.Text("recordedDate") ?? values.Text("endDate")),
            values.Text("finished") is "0" or "false",
            [.. values.Members().Select(member => new FilledQuestion(member.Name, null, [.. Values(member.Value, labels.Get(member.Name))]))],
            HiddenValues.Of(values.Members())));
    }

    // Beside each code of a choice stands its label, one or a list of them.
    private static IEnumerable<FilledValue> Values(JsonElement value, JsonElement label)
    {
        string?[] codes = value.ValueKind == JsonValueKind.Array ? [.. value.Items().Select(JsonValues.Scalar)] : [value.Scalar()];
        string?[] texts = label.ValueKind == JsonValueKind.Array ? [.. label.Items().Select(JsonValues.Scalar)] : [label.Scalar()];
        return codes.Select((code, at) => (Code: code, Text: texts.ElementAtOrDefault(at))).Where(each => each.Code is not null)
            .Select(each => new FilledValue(each.Text ?? each.Code!, each.Code!));
    }
}
