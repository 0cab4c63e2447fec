using System.Text.Json;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.Tally;

/// <summary>Fields of a Tally delivery. Choices come as lists of option ids, with the options' texts beside them.</summary>
internal static class TallyFields
{
    public static bool IsHidden(JsonElement field) => field.Text("type") is "HIDDEN_FIELDS" or "CALCULATED_FIELDS";

    public static IEnumerable<FilledQuestion> Read(JsonElement field)
    {
        var value = field.Get("value");
        // Checkboxes come twice: as a list of ids, and once more an option, as true or false.
        if (field.Text("key") is not { } key || (field.Text("type") == "CHECKBOXES" && value.Scalar() is "true" or "false")) return [];
        if (field.Text("type") == "MATRIX") return Rows(key, field);
        var options = Named(field.Get("options"));
        return [new FilledQuestion([key], field.Text("label"), Values(value, options), [.. options.Select(option => new FilledValue(option.Value, option.Key))])];
    }

    private static IEnumerable<FilledQuestion> Rows(string key, JsonElement field)
    {
        var (rows, columns) = (Named(field.Get("rows")), Named(field.Get("columns")));
        FilledValue[] choices = [.. columns.Select(column => new FilledValue(column.Value, column.Key))];
        return field.Get("value").Members().Select(row => new FilledQuestion(
            [$"{key}:{row.Name}"], $"{field.Text("label")}: {rows.GetValueOrDefault(row.Name)}", Values(row.Value, columns), choices));
    }

    private static FilledValue[] Values(JsonElement value, Dictionary<string, string> options)
    {
        IEnumerable<JsonElement> items = value.ValueKind == JsonValueKind.Array ? value.Items() : [value];
        return
        [
            .. items.Select(item => item.Scalar() ?? item.Text("url")).OfType<string>()
                .Select(text => options.TryGetValue(text, out var label) ? new FilledValue(label, text) : new FilledValue(text)),
        ];
    }

    private static Dictionary<string, string> Named(JsonElement list)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in list.Items())
            if (item.Text("id") is { } id) named[id] = item.Text("text") ?? id;
        return named;
    }
}
