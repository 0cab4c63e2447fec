using System.Text;
using System.Text.Json;
using Pipeline.Core.Forms;
using Pipeline.Core.Json;

namespace Pipeline.Adapters.Forms.Fillout;

/// <summary>
/// Provider `fillout`: JSON, in one of the envelopes that have been seen. Fillout signs nothing; its custom header, or the address, holds the form's secret
/// (fillout.com/help/webhook).
/// </summary>
public sealed class FilloutForm : IFormProvider
{
    public string Name => "fillout";

    public MappingRule Mapping => MappingRule.Required;

    public string? FindSecretFault(string secret) => SharedToken.FindSecretFault(secret);

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) => SharedToken.FindForgery(secrets, request);

    public Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken)
    {
        var (root, malformed) = JsonDocuments.Parse(body.Bytes.Span);
        if (malformed is null && root.ValueKind == JsonValueKind.String) (root, malformed) = JsonDocuments.Parse(Encoding.UTF8.GetBytes(root.GetString()!));
        if (malformed is not null) return Task.FromResult<HookReading>(new HookReading.Unreadable([malformed]));
        if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() == 1) root = root[0];
        return Task.FromResult(Read(root, root.Get("submission").ValueKind == JsonValueKind.Object ? root.Get("submission") : root));
    }

    private static HookReading Read(JsonElement root, JsonElement submission)
    {
        if (submission.Text("submissionId") is not { } id) return JsonHook.Unreadable("/submissionId", "The id of what was sent is missing.");
        var questions = ((IEnumerable<string>)["questions", "calculations"]).SelectMany(list => submission.Get(list).Items());
        var parameters = submission.Get("urlParameters").Items().ToList();
        return new HookReading.Filled(new FilledForm(
            root.Text("formId") ?? submission.Text("formId"),
            id,
            JsonHook.Time(submission.Text("submissionTime")),
            IsPartial: false,
            [
                .. questions.Where(question => question.Text("id") is not null)
                    .SelectMany(question => FilledValues.Read(question.Text("id")!, question.Text("name"), question.Get("value"))),
            ],
            HiddenValues.Of(
            [
                .. parameters.Select(each => (each.Text("id"), each.Text("value"))),
                .. parameters.Select(each => (each.Text("name"), each.Text("value"))),
            ])));
    }
}
