using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>One of a few words.</summary>
internal sealed class WordShape(params IReadOnlyList<string> words) : Shape
{
    public override IEnumerable<Fault> Check(Place place)
    {
        if (place.Text is not { } text) yield return WrongType(place, Wording.AnyOf(words));
        else if (!words.Contains(text, StringComparer.Ordinal))
            yield return place.Fault($"{Wording.Quoted(text)} must be {Wording.AnyOf(words)}.");
    }

    public override void WriteKeywords(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("enum");
        foreach (var word in words) schema.WriteStringValue(word);
        schema.WriteEndArray();
    }
}
