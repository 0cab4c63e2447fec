using Pipeline.Core.Json;
using static Pipeline.Core.Json.Member;

namespace Pipeline.Core.Forms;

/// <summary>The shape of a form's definition, whoever the provider is.</summary>
internal static class FormShape
{
    public const int DefaultTolerance = 300;

    private static readonly AnyShape Mapping = new();

    /// <summary>The properties that map a provider's own fields; a native body needs none of them.</summary>
    public static IReadOnlyList<string> MappingProperties { get; } =
        ["participant", "channel", "occurredAt", "shopper", "responder", "outcome", "waitSeconds", "questions", "comments"];

    public static ObjectShape Root { get; } = new("a form",
    [
        Required("id", TextShape.Id, "The form's id, the same as in the address."),
        Required("programme", TextShape.Id, "The programme its evaluations belong to."),
        Required("provider", TextShape.Line(63), "The form service that sends the webhooks."),
        Required("secrets", new ArrayShape(new SecretNameShape(), minItems: 1, distinct: true),
            "Names of the secrets that may sign; several while one is rotated."),
        Optional("toleranceSeconds", NumberShape.Whole(30, 86_400), "How old or early a signature's time may be; default 300."),
        .. MappingProperties.Select(name => Optional(name, Mapping, "Where the provider's body has it.")),
    ]);
}
