using System.Text.Json;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms;

/// <summary>Questions of services that send plain values: a text, number or flag, a list of them, or an object of rows.</summary>
internal static class FilledValues
{
    /// <summary>The question; an object gives one question a row, with the id `question:row`.</summary>
    public static IEnumerable<FilledQuestion> Read(string id, string? label, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return [new(id, label, Of(value))];
        return value.Members().Select(row => new FilledQuestion($"{id}:{row.Name}", label is null ? row.Name : $"{label}: {row.Name}", Of(row.Value)));
    }

    private static FilledValue[] Of(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.Items().Select(JsonValues.Scalar).OfType<string>().Select(text => new FilledValue(text))]
        : value.Scalar() is { } text ? [new FilledValue(text)] : [];
}
