using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>A calendar day, `2026-01-31`.</summary>
internal sealed class DateShape : Shape
{
    public override IEnumerable<Fault> Check(Place place)
    {
        if (place.Text is not { } text) yield return WrongType(place, "a date such as \"2026-01-31\"");
        else if (place.Day is null)
            yield return place.Fault($"{Wording.Quoted(text)} is not a date of the calendar; write it as \"2026-01-31\".");
    }

    public override void WriteKeywords(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "string");
        schema.WriteString("format", "date");
        schema.WriteString("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }
}
