using System.Text.Json;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms;

/// <summary>Questions of services that send plain values: a text, number or flag, a list of them, or objects and lists of objects for rows and columns.</summary>
internal static class FilledValues
{
    /// <summary>
    /// The question; an object gives one question a row, with the id `question:row`, or `question:row:column` where rows have columns. Rows that have no
    /// names are counted from 1.
    /// </summary>
    public static IEnumerable<FilledQuestion> Read(string id, string? label, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object) return value.Members().SelectMany(row => Read($"{id}:{row.Name}", Named(label, row.Name), row.Value));
        if (value.Items().Any(item => item.ValueKind == JsonValueKind.Object))
            return value.Items().SelectMany((item, at) => Read($"{id}:{at + 1}", Named(label, $"{at + 1}"), item));
        return [new(id, label, Of(value))];
    }

    private static string Named(string? label, string row) => label is null ? row : $"{label}: {row}";

    private static FilledValue[] Of(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.Items().Select(JsonValues.Scalar).OfType<string>().Select(text => new FilledValue(text))]
        : value.Scalar() is { } text ? [new FilledValue(text)] : [];
}
