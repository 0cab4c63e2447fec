using System.Text.Json;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.SurveyJs;

/// <summary>
/// Provider `surveyjs`: `survey.data`, bare or in an envelope, sent on by the page's own back end with the form's secret in a header. A browser must not send
/// it: what it sends, and the secret with it, is anybody's to read. `postId` is the survey's id and not the response's: all who fill it in send the same one.
/// The id of a row in which a back end keeps a result is the response's.
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
        var data = SurveyJsData.In(root);
        if (data.Malformed is { } malformed) return JsonHook.Unreadable("/surveyResult", malformed.Detail);
        return new HookReading.Filled(new FilledForm(
            data.Said("form").Scalar() ?? data.Said("postId").Scalar() ?? data.Said("postid").Scalar() ?? data.Said("surveyId").Scalar(),
            data.Said("response").Scalar() ?? data.Answers.Text("responseId") ?? data.Answers.Text("InstanceId") ?? data.RowId ?? "",
            JsonHook.Time(data.Said("submittedAt").Scalar()),
            data.Envelope.Flag("partial") ?? data.Said("isPartialCompleted").ValueKind == JsonValueKind.True,
            [.. data.Answers.Members().SelectMany(member => FilledValues.Read(member.Name, null, member.Value))],
            // Calculated values and URL parameters stand among the answers when the page puts them there.
            HiddenValues.Of([.. data.Answers.Members(), .. data.Said("hidden").Members()])));
    }
}
