using System.Text;
using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Json;

namespace Pipeline.Adapters.Forms.SurveyJs;

/// <summary>
/// `survey.data` in what a back end sends on, and the envelope around it: our own, one of SurveyJS's library, service and samples, a row as back ends keep
/// their results, or none.
/// </summary>
internal readonly record struct SurveyJsData(JsonElement Answers, JsonElement Envelope, bool IsRow, Fault? Malformed)
{
    private static readonly string[] Places = ["answers", "surveyResult", "surveyResultText"];

    // Questions may be called so too, so that an id must stand beside them.
    private static readonly string[] Columns = ["json", "data"];

    public static SurveyJsData In(JsonElement root)
    {
        if (Find(root, Places) is { ValueKind: not JsonValueKind.Undefined } sent) return Read(sent, root, isRow: false);
        return root.Text("id") is not null && Find(root, Columns) is { ValueKind: not JsonValueKind.Undefined } kept
            && Read(kept, root, isRow: true) is { Answers.ValueKind: JsonValueKind.Object } row ? row : new(root, default, IsRow: false, null);
    }

    public string? RowId => IsRow ? Envelope.Text("id") : null;

    /// <summary>What the envelope says, which the service writes with a capital.</summary>
    public JsonElement Said(string name) => Member(Envelope, name);

    private static SurveyJsData Read(JsonElement found, JsonElement root, bool isRow)
    {
        if (found.ValueKind == JsonValueKind.Object) return new(found, root, isRow, null);
        var (answers, malformed) = JsonDocuments.Parse(Encoding.UTF8.GetBytes(found.GetString()!));
        return new(answers, root, isRow, malformed);
    }

    private static JsonElement Find(JsonElement root, string[] names) =>
        names.Select(name => Member(root, name)).FirstOrDefault(member => member.ValueKind is JsonValueKind.Object or JsonValueKind.String);

    private static JsonElement Member(JsonElement root, string name) =>
        root.Get(name) is { ValueKind: not JsonValueKind.Undefined } member ? member : root.Get($"{char.ToUpperInvariant(name[0])}{name[1..]}");
}
