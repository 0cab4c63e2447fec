using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>Anything; rules decide.</summary>
internal sealed class AnyShape : Shape
{
    public override IEnumerable<Fault> Check(Place place) => [];

    public override void WriteKeywords(Utf8JsonWriter schema)
    {
    }
}
