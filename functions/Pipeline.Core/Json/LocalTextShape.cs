using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>A text of one line, or an object with such a text per locale.</summary>
internal sealed class LocalTextShape(int maxLength = 1000) : Shape
{
    private readonly TextShape text = TextShape.Line(maxLength);

    public override IEnumerable<Fault> Check(Place place)
    {
        if (place.Value.ValueKind == JsonValueKind.String) return text.Check(place);
        return place.IsObject ? CheckLocales(place) : [WrongType(place, "a text, or an object with a text per locale")];
    }

    public override void WriteKeywords(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("type");
        schema.WriteStringValue("string");
        schema.WriteStringValue("object");
        schema.WriteEndArray();
        text.WriteConstraints(schema);
        schema.WriteNumber("minProperties", 1);
        schema.WriteStartObject("patternProperties");
        schema.WritePropertyName(TextShape.Locale.WholePattern);
        text.WriteSchema(schema);
        schema.WriteEndObject();
        schema.WriteBoolean("additionalProperties", false);
    }

    private IEnumerable<Fault> CheckLocales(Place place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (locale, value) in place.Members)
        {
            if (!seen.Add(locale)) yield return value.Fault($"{Wording.Quoted(locale)} is given more than once; keep one.");
            if (!TextShape.Locale.Accepts(locale))
                yield return value.Fault($"{Wording.Quoted(locale)} is not a locale such as nb, nn, da, sv or en.");
            foreach (var fault in text.Check(value)) yield return fault;
        }

        if (seen.Count == 0) yield return place.Fault("There is no text; add one in the programme's locale.");
    }
}
