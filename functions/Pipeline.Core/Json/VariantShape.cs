using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>
/// An object whose shape depends on the word in one of its properties. Each shape must require that property with its own word.
/// </summary>
internal sealed class VariantShape(string by, params IReadOnlyList<(string Word, ObjectShape Shape)> variants) : Shape
{
    private readonly WordShape words = new([.. variants.Select(variant => variant.Word)]);

    public override IEnumerable<Fault> Check(Place place)
    {
        if (!place.IsObject) return [WrongType(place, "an object")];
        var word = place[by];
        foreach (var variant in variants)
            if (word.Text == variant.Word) return variant.Shape.Check(place);

        return word.Value.ValueKind == JsonValueKind.Undefined ? [word.Fault($"\"{by}\" is missing.")] : words.Check(word);
    }

    public override void WriteKeywords(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("oneOf");
        foreach (var variant in variants) variant.Shape.WriteSchema(schema);
        schema.WriteEndArray();
    }
}
