using System.Text.Json;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.Typeform;

/// <summary>
/// Answers of a Typeform delivery, each under the key that its `type` names. Unanswered questions are absent from `answers`, so the definition's
/// fields lead and answers are joined to them by `field.id`.
/// </summary>
internal static class TypeformAnswers
{
    public static IReadOnlyList<FilledQuestion> Read(JsonElement sent)
    {
        var answers = sent.Get("answers").Items().Where(answer => answer.Get("field").Text("id") is not null)
            .ToLookup(answer => answer.Get("field").Text("id")!, StringComparer.Ordinal);
        var defined = sent.Get("definition").Get("fields").Items().Where(field => field.Text("id") is not null).ToList();
        var known = defined.Select(field => field.Text("id")!).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. defined.Select(field => Question(field, answers[field.Text("id")!])),
            .. answers.Where(group => !known.Contains(group.Key)).Select(group => Question(group.First().Get("field"), group)),
        ];
    }

    private static FilledQuestion Question(JsonElement field, IEnumerable<JsonElement> answers)
    {
        var given = answers.ToList();
        string?[] ids = [field.Text("id"), field.Text("ref"), .. given.Select(answer => answer.Get("field").Text("ref"))];
        return new([.. ids.OfType<string>().Distinct()], field.Text("title"), [.. given.SelectMany(Values)], [.. field.Get("choices").Items().SelectMany(Choice)]);
    }

    private static IEnumerable<FilledValue> Values(JsonElement answer)
    {
        var value = answer.Get(answer.Text("type") ?? "");
        return value.ValueKind switch
        {
            JsonValueKind.Object when value.Get("labels").ValueKind == JsonValueKind.Array => Choices(value),
            JsonValueKind.Object => Choice(value),
            _ => value.Scalar() is { } text ? [new FilledValue(text)] : [],
        };
    }

    private static IEnumerable<FilledValue> Choice(JsonElement choice) =>
        (choice.Text("label") ?? choice.Text("other")) is { } text ? [new(text, [.. Ids(choice.Text("id"), choice.Text("ref"))])] : [];

    // Labels, ids and refs are lists side by side; old payloads have labels alone.
    private static IEnumerable<FilledValue> Choices(JsonElement value)
    {
        var (ids, refs) = (Texts(value.Get("ids")), Texts(value.Get("refs")));
        var chosen = Texts(value.Get("labels")).Select((label, at) => new FilledValue(label, [.. Ids(ids.ElementAtOrDefault(at), refs.ElementAtOrDefault(at))]));
        return value.Text("other") is { } other ? chosen.Append(new(other)) : chosen;
    }

    private static string[] Texts(JsonElement list) => [.. list.Items().Select(item => item.Scalar() ?? "")];

    private static IEnumerable<string> Ids(params string?[] ids) => ids.Where(id => id is { Length: > 0 }).Select(id => id!);
}
