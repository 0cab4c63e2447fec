using Pipeline.Core.Forms.Mapping;
using Pipeline.Core.Json;
using static Pipeline.Core.Json.Member;

namespace Pipeline.Core.Forms;

/// <summary>The shape of a form's definition, whoever the provider is.</summary>
internal static class FormShape
{
    private static readonly SourceShape Source = new();

    /// <summary>What a form with a mapping cannot do without.</summary>
    public static IReadOnlyList<string> RequiredMapping { get; } = ["participant", "channel", "questions"];

    private static IReadOnlyList<Member> Mapping { get; } =
    [
        Optional("participant", Source, "Where the form says which participant was contacted."),
        Optional("channel", Source, "Where the form says by which channel."),
        Optional("occurredAt", new SourceShape(
            Optional("time", TextShape.Line(200), "The question with the time of day, when the date stands alone."),
            Optional("fallback", new WordShape("submittedAt"), "What counts when it is blank.")),
            "Where the form says when; without it the moment the form was sent."),
        Optional("shopper", Source, "Where the form says who the shopper was."),
        Optional("responder", Source, "Where the form says who answered: human, chatbot or handover."),
        Optional("outcome", Source, "Where the form says how it ended: answered, abandoned or no-reply."),
        Optional("waitSeconds", Source, "Where the form says how many seconds the wait took."),
        Optional("questions", new NamedShape(Source), "By question of the programme, where the form has its answer."),
        Optional("comments", new NamedShape(Source), "By comment field of the programme, where the form has its text."),
    ];

    /// <summary>The properties that map a provider's own fields; a native body needs none of them.</summary>
    public static IReadOnlyList<string> MappingProperties { get; } = [.. Mapping.Select(member => member.Name)];

    public static ObjectShape Root { get; } = new("a form",
    [
        Required("id", TextShape.Id, "The form's id, the same as in the address."),
        Required("programme", TextShape.Id, "The programme its evaluations belong to."),
        Required("provider", TextShape.Line(63), "The form service that sends the webhooks."),
        Required("secrets", new ArrayShape(new SecretNameShape(), minItems: 1, distinct: true),
            "Names of the secrets that may sign; several while one is rotated."),
        Optional("toleranceSeconds", NumberShape.Whole(30, 86_400), "How old or early a signature's time may be; default 300, for Formbricks 900."),
        Optional("partial", new FlagShape(), "Whether forms that are not finished are taken too; default false."),
        Optional("access", new ObjectShape("access to a form service's API",
            Required("secret", new SecretNameShape(), "Name of the secret with the API's token."),
            Required("host", new TextShape("a host such as api.surveymonkey.com", "[a-z0-9-]+(?:\\.[a-z0-9-]+)+", 253), "The API's host.")),
            "How to ask for the answers, where the webhook holds none."),
        .. Mapping,
    ]);
}
