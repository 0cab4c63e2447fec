using System.Globalization;
using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>A number of a range, ends included; whole numbers may be written with a zero fraction (`5.0`), as JSON Schema has it.</summary>
internal sealed class NumberShape(decimal min, decimal max, bool whole) : Shape
{
    private readonly string means =
        string.Create(CultureInfo.InvariantCulture, $"{(whole ? "a whole number" : "a number")} from {min} to {max}");

    public static NumberShape Whole(int min, int max) => new(min, max, whole: true);

    public override IEnumerable<Fault> Check(Place place)
    {
        if (place.Value.ValueKind != JsonValueKind.Number)
            yield return WrongType(place, means);
        else if (place.Number is not { } number || number < min || number > max || (whole && !decimal.IsInteger(number)))
            yield return place.Fault($"{Wording.Clip(place.Value.GetRawText())} is not {means}.");
    }

    public override void WriteKeywords(Utf8JsonWriter schema)
    {
        schema.WriteString("type", whole ? "integer" : "number");
        schema.WriteNumber("minimum", min);
        schema.WriteNumber("maximum", max);
    }
}
