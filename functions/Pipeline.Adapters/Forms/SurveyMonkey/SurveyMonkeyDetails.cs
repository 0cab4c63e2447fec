using System.Text.Json;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.SurveyMonkey;

/// <summary>Answers in a response's details: by question, and by question and row where there are rows. Choices come with their text.</summary>
internal static class SurveyMonkeyDetails
{
    private static readonly string[] NotReal = ["preview", "survey_preview"];

    public static HookReading Read(JsonElement root, SurveyMonkeyNotice notice)
    {
        if (NotReal.Contains(root.Text("collection_mode"))) return new HookReading.Ignored("The form was filled in as a preview.");
        if (root.Text("id") is { } id && id != notice.Id) return JsonHook.Unreadable("", "The form service answered with another response.");
        return new HookReading.Filled(new FilledForm(
            notice.Survey,
            notice.Id,
            JsonHook.Time(root.Text("date_modified") ?? root.Text("date_created")),
            root.Text("response_status") != "completed",
            [.. root.Get("pages").Items().SelectMany(page => page.Get("questions").Items()).SelectMany(Questions)],
            HiddenValues.Of(root.Get("custom_variables").Members())));
    }

    private static IEnumerable<FilledQuestion> Questions(JsonElement question)
    {
        if (question.Text("id") is not { } id) return [];
        return question.Get("answers").Items().GroupBy(answer => answer.Text("row_id")).Select(row => new FilledQuestion(
            row.Key is null ? [id] : [$"{id}:{row.Key}", .. IsOnly(question) ? (string[])[id] : []],
            question.Text("heading"),
            [.. row.Select(Value).OfType<FilledValue>()],
            []));
    }

    // A star or rating of one row is a question like any other.
    private static bool IsOnly(JsonElement question) => question.Get("answers").Items().Select(answer => answer.Text("row_id")).Distinct().Count() == 1;

    private static FilledValue? Value(JsonElement answer)
    {
        string?[] ids = [answer.Text("choice_id"), answer.Text("other_id"), answer.Text("col_id")];
        string[] given = [.. ids.OfType<string>()];
        return (answer.Text("text") ?? answer.Text("simple_text") ?? (given.Length > 0 ? given[0] : null)) is { } text ? new FilledValue(text, given) : null;
    }
}
