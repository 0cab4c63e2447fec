using Pipeline.Adapters.Forms.Thin;
using Pipeline.Core.Forms;
using Pipeline.Core.Json;

namespace Pipeline.Adapters.Forms.SurveyMonkey;

/// <summary>What a notification tells: of which survey, and the id of what was sent.</summary>
internal sealed record SurveyMonkeyNotice(string Survey, string Id)
{
    private static readonly string[] Events = ["response_completed", "response_updated"];

    /// <summary>Null with what the webhook is instead.</summary>
    public static SurveyMonkeyNotice? Read(HookBody body, out HookReading? other)
    {
        var (root, malformed) = JsonDocuments.Parse(body.Bytes.Span);
        other = malformed is not null ? new HookReading.Unreadable([malformed])
            : !Events.Contains(root.Text("event_type")) ? new HookReading.Ignored($"The event '{root.Text("event_type")}' is no form that was filled in.")
            : null;
        if (other is not null) return null;
        var (survey, id) = (root.Get("resources").Text("survey_id"), root.Text("object_id"));
        if (ServiceIds.AreSafe(survey, id)) return new(survey!, id!);
        other = JsonHook.Unreadable("/object_id", "The ids of survey and response are missing or no ids.");
        return null;
    }
}
