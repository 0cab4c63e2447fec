using System.Text.Json;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.Native;

/// <summary>
/// A filled form as JSON of our own, for senders whose body we define: `response` (the id of what was sent; the same after an edit), `form`, `submittedAt`,
/// `partial`, `answers` as a list of `{id, label, value}` or as an object, and `hidden`. Without a mapping the body is an evaluation of the contract.
/// </summary>
internal static class FilledJson
{
    public static Task<HookReading> ReadAsync(FormDefinition form, HookBody body) => form.Mapping is null
        ? Task.FromResult(NativeForm.Read(body.Bytes))
        : JsonHook.ReadAsync(body, Read);

    private static HookReading Read(JsonElement root)
    {
        if (root.Text("response") is not { } response) return JsonHook.Unreadable("/response", "\"response\" is missing: the id of what was sent.");
        var answers = root.Get("answers");
        return new HookReading.Filled(new FilledForm(
            root.Text("form"),
            response,
            JsonHook.Time(root.Text("submittedAt")),
            root.Flag("partial") ?? false,
            [
                .. answers.Items().Where(item => item.Text("id") is not null)
                    .SelectMany(item => FilledValues.Read(item.Text("id")!, item.Text("label"), item.Get("value"))),
                .. answers.Members().SelectMany(member => FilledValues.Read(member.Name, null, member.Value)),
            ],
            HiddenValues.Of(root.Get("hidden").Members())));
    }
}
