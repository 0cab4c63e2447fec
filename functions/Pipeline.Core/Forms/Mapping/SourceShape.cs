using System.Text.Json;
using Pipeline.Core.Json;
using static Pipeline.Core.Json.Member;

namespace Pipeline.Core.Forms.Mapping;

/// <summary>Where one value is: `field`, `hidden` or `value`, exactly one of them, and `options`.</summary>
internal sealed class SourceShape(params IReadOnlyList<Member> more) : Shape
{
    private readonly ObjectShape shape = new("where a value is",
    [
        Optional("field", TextShape.Line(200), "The form service's own id, ref or key of the question."),
        Optional("hidden", TextShape.Line(200), "The name of a hidden field or URL parameter."),
        Optional("value", TextShape.Line(128), "The same value for every form."),
        Optional("options", new NamedShape(TextShape.Line(128)), "The service's value, label or id of a choice, and the code it stands for."),
        .. more,
    ]);

    public override IEnumerable<Fault> Check(Place place)
    {
        foreach (var fault in shape.Check(place)) yield return fault;
        var given = ((string[])["field", "hidden", "value"]).Count(name => place[name].IsGiven);
        if (place.IsObject && (given > 1 || (given == 0 && more.Count == 0)))
            yield return place.Fault("Name one of \"field\", \"hidden\" and \"value\": the place where the form service has it.");
    }

    public override void WriteKeywords(Utf8JsonWriter schema) => shape.WriteKeywords(schema);
}
