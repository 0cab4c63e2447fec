using System.Text;
using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Json;

namespace Pipeline.Adapters.Forms.SurveyJs;

/// <summary>`survey.data` in what a back end sends on, and the envelope around it: our own, one of SurveyJS's library, service and samples, or none.</summary>
internal readonly record struct SurveyJsData(JsonElement Answers, JsonElement Envelope, Fault? Malformed)
{
    private static readonly string[] Places = ["answers", "surveyResult", "surveyResultText"];

    public static SurveyJsData In(JsonElement root)
    {
        var found = Places.Select(name => Member(root, name)).FirstOrDefault(member => member.ValueKind is JsonValueKind.Object or JsonValueKind.String);
        if (found.ValueKind == JsonValueKind.Undefined) return new(root, default, null);
        if (found.ValueKind == JsonValueKind.Object) return new(found, root, null);
        var (answers, malformed) = JsonDocuments.Parse(Encoding.UTF8.GetBytes(found.GetString()!));
        return new(answers, root, malformed);
    }

    /// <summary>What the envelope says, which the service writes with a capital.</summary>
    public JsonElement Said(string name) => Member(Envelope, name);

    private static JsonElement Member(JsonElement root, string name) =>
        root.Get(name) is { ValueKind: not JsonValueKind.Undefined } member ? member : root.Get($"{char.ToUpperInvariant(name[0])}{name[1..]}");
}
