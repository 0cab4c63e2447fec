using Pipeline.Core.Json;
using static Pipeline.Core.Json.Member;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>The shape of a participant and of those who receive its mails.</summary>
internal static class ParticipantShape
{
    private static readonly TextShape Email = new(
        "a plausible e-mail address: one @, no spaces, no display name", EmailAddress.Pattern, EmailAddress.MaxLength);

    private static readonly ObjectShape Contact = new("a contact",
        Required("email", Email, "The address that mails go to."),
        Optional("name", TextShape.Line(200), "The recipient's name."),
        Optional("locale", TextShape.Locale, "The recipient's locale; the programme's when absent."));

    private static readonly ObjectShape Planned = new("planned dialogues",
        Required("channel", TextShape.Reference("a channel"), "The channel."),
        Required("dialogues", NumberShape.Whole(1, 100_000), "How many dialogues the participant is to have in it."));

    private static readonly ObjectShape SelfRating = new("a self-rating",
        Required("subject", TextShape.Reference("a scored question"), "A scored question, or \"total\"."),
        Required("score", new NumberShape(0, 100, whole: false), "The score the participant guessed it would get."));

    public static ObjectShape Participant { get; } = new("a participant",
        Required("id", TextShape.Id, "The id evaluations name it by."),
        Required("name", TextShape.Line(200), "Its name as printed."),
        Required("class", TextShape.Reference("a class"), "The class it competes in."),
        Optional("entitlement", new WordShape("full", "teaser", "none"),
            "What it has bought: the full report, a teaser, or none (default)."),
        Optional("contacts", new ArrayShape(Contact), "Who receives its mails."),
        Optional("planned", new ArrayShape(Planned), "How many dialogues it is to have by channel."),
        Optional("selfRatings", new ArrayShape(SelfRating), "What it guessed of itself before it saw its results."));
}
