using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>
/// What a JSON value must look like. One declaration checks values and writes the JSON Schema, so that the two cannot differ.
/// </summary>
internal abstract class Shape
{
    /// <summary>Every fault of the value and of all that is in it.</summary>
    public abstract IEnumerable<Fault> Check(Place place);

    /// <summary>The keywords (JSON Schema, draft 2020-12) inside the schema object of this shape.</summary>
    public abstract void WriteKeywords(Utf8JsonWriter schema);

    public void WriteSchema(Utf8JsonWriter schema)
    {
        schema.WriteStartObject();
        WriteKeywords(schema);
        schema.WriteEndObject();
    }

    protected static Fault WrongType(Place place, [Sentence] string expected) => place.Fault(
        $"This must be {expected}, not {NameOf(place.Value.ValueKind)}.");

    [return: Sentence]
    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
