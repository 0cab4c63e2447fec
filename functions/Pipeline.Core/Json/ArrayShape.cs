using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>A list of at least `minItems` and at most `maxItems` items of one shape. Items of a distinct list are texts, each there once.</summary>
internal sealed class ArrayShape(Shape item, int minItems = 0, int? maxItems = null, bool distinct = false) : Shape
{
    public override IEnumerable<Fault> Check(Place place)
    {
        if (place.Value.ValueKind != JsonValueKind.Array)
        {
            yield return WrongType(place, "a list");
            yield break;
        }

        if (place.Value.GetArrayLength() < minItems)
            yield return place.Fault($"The list must have at least {(minItems == 1 ? "one item" : $"{minItems} items")}.");

        if (place.Value.GetArrayLength() > maxItems) yield return place.Fault($"The list may have at most {maxItems} items.");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var each in place.Items)
        {
            foreach (var fault in item.Check(each)) yield return fault;
            if (distinct && each.Text is { } text && !seen.Add(text))
                yield return each.Fault($"{Wording.Quoted(text)} is in the list already; keep it once.");
        }
    }

    public override void WriteKeywords(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "array");
        if (minItems > 0) schema.WriteNumber("minItems", minItems);
        if (maxItems is { } most) schema.WriteNumber("maxItems", most);
        if (distinct) schema.WriteBoolean("uniqueItems", true);
        schema.WritePropertyName("items");
        item.WriteSchema(schema);
    }
}
