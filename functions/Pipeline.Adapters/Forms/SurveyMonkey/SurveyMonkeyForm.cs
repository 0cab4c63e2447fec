using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Adapters.Forms.Thin;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.SurveyMonkey;

/// <summary>
/// Provider `surveymonkey`: a notification without answers, signed by HMAC-SHA1 with `client_id&amp;client_secret`; the answers are read from its API
/// (github.com/SurveyMonkey/public_api_docs).
/// </summary>
public sealed class SurveyMonkeyForm(ServiceReader reader) : IThinForm
{
    private static readonly string[] Trusted = ["api.surveymonkey.com", "api.eu.surveymonkey.com", "api.surveymonkey.ca"];

    public string Name => "surveymonkey";

    public MappingRule Mapping => MappingRule.Required;

    public string? FindSecretFault(string secret) => Hmac.FindSecretFault(secret)
        ?? (secret.Split('&') is [{ Length: > 0 }, { Length: > 0 }] ? null : "The secret of this name must be the app's client id, an ampersand, and its client secret.");

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) =>
        Hmac.FindForgery(HashAlgorithmName.SHA1, secrets, request.Headers, "sm-signature", "", request.Body.Span);

    public async Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken)
    {
        if (SurveyMonkeyNotice.Read(body, out var reading) is not { } notice) return reading!;
        return await reader.ReadAsync(
            form, access, Trusted, $"/v3/surveys/{notice.Survey}/responses/{notice.Id}/details?simple=true", Authorise,
            root => SurveyMonkeyDetails.Read(root, notice), cancellationToken);
    }

    public HookReading ReadAnswer(JsonElement answer)
    {
        var (survey, id) = (answer.Text("survey_id"), answer.Text("id"));
        return ServiceIds.AreSafe(survey, id)
            ? SurveyMonkeyDetails.Read(answer, new(survey!, id!))
            : JsonHook.Unreadable("/id", "This is no response: the ids of survey and response are missing. Save what the API answers at /v3/surveys/…/responses/…/details?simple=true.");
    }

    private static void Authorise(HttpRequestMessage request, string access) => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access);
}
