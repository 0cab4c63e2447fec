using System.Text.Json;
using Pipeline.Core.Forms;
using Pipeline.Core.Json;

namespace Pipeline.Adapters.Forms.GoogleForms;

/// <summary>
/// A response of the Forms API (`forms.responses.get`, or a list of one): answers by question id, each a list of texts, a row of a grid a question of its own.
/// The ids are not those of a script's items. What the trigger of a form's spreadsheet gets has no ids at all.
/// </summary>
internal static class FormsApiResponse
{
    /// <summary>Null when the body is something else.</summary>
    public static HookReading? Read(HookBody body)
    {
        var (root, malformed) = JsonDocuments.Parse(body.Bytes.Span);
        if (malformed is not null) return null;
        if (root.Get("namedValues").ValueKind == JsonValueKind.Object)
            return JsonHook.Unreadable("/namedValues", "A spreadsheet was told this, without the ids of answers and response: put Send.gs into the form's own script, and take what it logs.");
        var listed = root.Get("responses").Items().ToList();
        if (listed.Count > 1) return JsonHook.Unreadable("/responses", "Send one response at a time.");
        var response = listed.Count == 1 ? listed[0] : root;
        if (response.Text("responseId") is not { } id) return null;
        return new HookReading.Filled(new FilledForm(
            response.Text("formId"),
            id,
            JsonHook.Time(response.Text("lastSubmittedTime") ?? response.Text("createTime")),
            IsPartial: false,
            [.. response.Get("answers").Members().Select(Question)],
            new Dictionary<string, string>()));
    }

    private static FilledQuestion Question(JsonProperty member) => new(
        member.Name, null,
        [.. member.Value.Get("textAnswers").Get("answers").Items().Select(each => each.Text("value")).OfType<string>().Select(text => new FilledValue(text))]);
}
