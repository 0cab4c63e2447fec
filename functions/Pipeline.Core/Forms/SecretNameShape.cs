using System.Text.Json;
using Pipeline.Core.Json;

namespace Pipeline.Core.Forms;

/// <summary>The name of a secret. Faults never quote it: the commonest mistake is to put the secret itself here.</summary>
internal sealed class SecretNameShape : Shape
{
    private static readonly TextShape Name = new("a name", "[0-9A-Za-z_-]{1,127}", 127);

    public override IEnumerable<Fault> Check(Place place)
    {
        if (place.Text is not { } text)
            yield return WrongType(place, "the name of a secret");
        else if (text.StartsWith("whsec_", StringComparison.Ordinal))
            yield return place.Fault("This looks like a secret; keep it in the key vault, replace it, and put its name here.");
        else if (!Name.Accepts(text))
            yield return place.Fault(
                "A secret's name is letters, digits, hyphens and underscores, at most 127; the secret itself stays in the key vault.");
    }

    public override void WriteKeywords(Utf8JsonWriter schema) => Name.WriteKeywords(schema);
}
