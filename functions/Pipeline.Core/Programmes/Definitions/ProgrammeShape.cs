using Pipeline.Core.Json;
using Pipeline.Core.Posts;
using static Pipeline.Core.Json.Member;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>The shape of a programme's definition. What it cannot say is in the checks beside it.</summary>
internal static class ProgrammeShape
{
    private static readonly LocalTextShape Text = new();

    private static readonly ObjectShape Season = new("a season",
        Required("start", new DateShape(), "The first day, in the programme's time zone."),
        Required("end", new DateShape(), "The last day."),
        Optional("awardDate", new DateShape(), "The day the award is given; not before the season's end."),
        Optional("next", Text, "When the next season starts, in words that fit into a sentence."),
        Optional("previous", TextShape.Id, "The id of the programme of the season before."));

    private static readonly ObjectShape Channel = new("a channel",
        Required("id", TextShape.Id, "The id evaluations name it by."),
        Required("name", Text, "Its name: phone."),
        Required("dialogues", Text, "Its dialogues in the plural: phone dialogues."),
        Optional("waitLimit", NumberShape.Whole(1, 10_000_000), "After how many seconds a shopper gives up waiting for an answer."));

    private static readonly ObjectShape ParticipantClass = new("a class",
        Required("id", TextShape.Id, "The id participants name it by."),
        Required("name", Text, "Its name."));

    private static readonly ObjectShape Area = new("an area",
        Required("id", TextShape.Id, "The id questions name it by."),
        Required("name", Text, "Its name."),
        Optional("weight", new NumberShape(0, 1000, whole: false),
            "Its weight in the total, at most three decimals. If any area has a weight, an area without one does not count."));

    private static readonly ObjectShape Comment = new("a comment field",
        Required("id", TextShape.Id, "The id evaluations name it by."),
        Required("name", Text, "Its name."));

    private static readonly ObjectShape Author = new("an author",
        Required("name", TextShape.Line(200), "The name that posts are signed with."),
        Optional("title", Text, "What the author is: editor."));

    private static readonly ObjectShape Pair = new("a pair",
        Required("from", TextShape.Reference("a question"), "The question asked about first."),
        Required("to", TextShape.Reference("a question"), "The question it is compared with."));

    private static readonly ObjectShape Share = new("a share",
        Required("question", TextShape.Reference("a question"), "A question with options."),
        Required("option", TextShape.Reference("an option"), "The option whose share is shown."));

    private static readonly ObjectShape Highlights = new("the highlights",
        Required("from", TextShape.Reference("a question"), "The highlighted pair's first question."),
        Required("to", TextShape.Reference("a question"),
            "The highlighted pair's second question; the change is this one minus the first."),
        Optional("share", Share, "The share that the texts put first."),
        Optional("sentiment", TextShape.Reference("a question"), "The unscored question on feelings."),
        Optional("drivers", TextShape.Reference("a question"), "The question whose answer drivers explain."),
        Optional("channel", TextShape.Reference("a channel"),
            "The channel that the post channel-in-focus looks at; without it the one that pulls the highlighted share down furthest."));

    private static readonly ObjectShape Questionnaire = new("a questionnaire's version",
        Required("version", NumberShape.Whole(1, 1000), "Counts up when points, weights or scored questions change after dialogues are counted."),
        Optional("reason", TextShape.Line(500), "Why there is a new version; a higher one needs it."));

    private static readonly ObjectShape ScheduleEntry = new("a schedule entry",
        Required("period", new WordShape("week", "month", "season"), "The kind of period at whose end this is produced."),
        Optional("post", new WordShape(PostNames.SoFar, PostNames.Result), "The post drafted: so-far while the season runs, result for the season."),
        Optional("posts", new ArrayShape(new WordShape(PostNames.All), distinct: true),
            "The posts drafted beside it, in this order. Winners, drivers and channel-in-focus are for the season; one that its figures give nothing for is left out."),
        Optional("newsletter", new FlagShape(), "Whether a newsletter is drafted."),
        Optional("reports", new FlagShape(), "Whether participants get their reports."));

    public static TextShape TimeZone { get; } = new(
        "an IANA time zone such as Europe/Oslo", "UTC|[A-Z][A-Za-z_]*(?:/[A-Za-z0-9_+-]+)+", 60);

    public static ObjectShape Root { get; } = new("a programme",
        Optional("$schema", TextShape.Line(500), "The address of this schema, for editors that complete and check while you write."),
        Required("id", TextShape.Id, "The programme's id, the same as in the address."),
        Required("name", Text, "The award's name with the year."),
        Required("locale", TextShape.Locale, "The programme's own locale; every text has it."),
        Required("timeZone", TimeZone, "The time zone whose days the season counts in."),
        Optional("author", Author, "Who signs the posts; without one they are not signed."),
        Required("season", Season, "The season's days."),
        Required("channels", new ArrayShape(Channel, minItems: 1), "The ways participants are contacted."),
        Required("classes", new ArrayShape(ParticipantClass, minItems: 1), "The groups in which participants compete."),
        Optional("areas", new ArrayShape(Area), "The groups of scored questions."),
        Optional("questionnaire", Questionnaire, "Which version of the questionnaire this is; the first without one."),
        Required("questions", new ArrayShape(QuestionShape.Any, minItems: 1), "What shoppers answer, in the order asked."),
        Optional("comments", new ArrayShape(Comment), "The free texts shoppers write."),
        Optional("pairs", new ArrayShape(Pair), "Pairs of questions whose change within the dialogue is counted."),
        Optional("highlights", Highlights, "What the texts put first; its pair is always counted."),
        Optional("rules", RulesShape.Rules, "The award's rules; each has a default."),
        Optional("schedule", new ArrayShape(ScheduleEntry), "What is produced when a period ends."),
        Required("participants", new ArrayShape(ParticipantShape.Participant), "The contact centres being measured."));
}
