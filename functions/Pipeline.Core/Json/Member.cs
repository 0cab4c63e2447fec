using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>
/// A property of an object, what it is for, and whether it must be there. An optional one may also be null, which is the same as
/// absent.
/// </summary>
internal sealed record Member(string Name, Shape Shape, bool IsRequired, string Description)
{
    public static Member Required(string name, Shape shape, [Sentence] string description) => new(name, shape, true, description);

    public static Member Optional(string name, Shape shape, string description) => new(name, shape, false, description);

    public IEnumerable<Fault> Check(Place place) => IsRequired || place.IsGiven ? Shape.Check(place) : [];

    public void WriteSchema(Utf8JsonWriter schema)
    {
        schema.WriteStartObject(Name);
        schema.WriteString("description", Description);
        if (IsRequired) Shape.WriteKeywords(schema);
        else WriteNullable(schema);
        schema.WriteEndObject();
    }

    private void WriteNullable(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("anyOf");
        Shape.WriteSchema(schema);
        schema.WriteStartObject();
        schema.WriteString("type", "null");
        schema.WriteEndObject();
        schema.WriteEndArray();
    }
}
