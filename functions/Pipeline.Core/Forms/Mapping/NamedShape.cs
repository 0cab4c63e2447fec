using System.Text.Json;
using Pipeline.Core.Json;

namespace Pipeline.Core.Forms.Mapping;

/// <summary>An object of any names, each once, with a value of one shape each.</summary>
internal sealed class NamedShape(Shape value) : Shape
{
    public override IEnumerable<Fault> Check(Place place)
    {
        if (!place.IsObject)
        {
            yield return WrongType(place, "an object of names and values");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, each) in place.Members)
        {
            if (!seen.Add(name)) yield return each.Fault($"{Wording.Quoted(name)} is given more than once; keep one.");
            foreach (var fault in value.Check(each)) yield return fault;
        }
    }

    public override void WriteKeywords(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "object");
        schema.WritePropertyName("additionalProperties");
        value.WriteSchema(schema);
    }
}
