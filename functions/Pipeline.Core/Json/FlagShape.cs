using System.Text.Json;

namespace Pipeline.Core.Json;

internal sealed class FlagShape : Shape
{
    public override IEnumerable<Fault> Check(Place place)
    {
        if (place.Flag is null) yield return WrongType(place, "true or false");
    }

    public override void WriteKeywords(Utf8JsonWriter schema) => schema.WriteString("type", "boolean");
}
