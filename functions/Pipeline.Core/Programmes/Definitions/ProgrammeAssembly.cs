using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>Builds the programme from a definition without faults, filling in the defaults.</summary>
internal sealed class ProgrammeAssembly
{
    private readonly Place definition;
    private readonly string locale;

    private ProgrammeAssembly(Place definition)
    {
        this.definition = definition;
        locale = definition["locale"].Text!;
    }

    public static Programme Build(Place definition) => new ProgrammeAssembly(definition).Build();

    private Programme Build()
    {
        var highlights = Highlights(definition["highlights"]);
        return new Programme
        {
            Id = definition["id"].Text!,
            Name = Text(definition["name"]),
            Locale = locale,
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(definition["timeZone"].Text!),
            Questionnaire = definition["questionnaire"].IsObject
                ? new(definition["questionnaire"]["version"].Whole!.Value, definition["questionnaire"]["reason"].Text)
                : Questionnaire.First,
            Author = Author(definition["author"]),
            Season = Season(definition["season"]),
            Channels = All("channels", each => new Channel(
                each["id"].Text!, Text(each["name"]), Text(each["dialogues"]), each["waitLimit"].Whole)),
            Classes = All("classes", each => new ParticipantClass(each["id"].Text!, Text(each["name"]))),
            Areas = All("areas", each => new Area(each["id"].Text!, Text(each["name"]), each["weight"].Number ?? 0)),
            Questions = All("questions", Question),
            Comments = All("comments", each => new CommentField(each["id"].Text!, Text(each["name"]))),
            Pairs = Pairs(highlights),
            Highlights = highlights,
            Rules = RulesAssembly.Build(definition["rules"]),
            Schedule = All("schedule", ScheduleEntry),
            Participants = All("participants", Participant),
        };
    }

    private Author? Author(Place author) => author.IsObject ? new(author["name"].Text!, TextOrNull(author["title"])) : null;

    private Season Season(Place season) => new(
        season["start"].Day!.Value,
        season["end"].Day!.Value,
        season["awardDate"].Day,
        TextOrNull(season["next"]),
        season["previous"].Text);

    private Question Question(Place question)
    {
        var kind = Enum.Parse<QuestionKind>(question["kind"].Text!, ignoreCase: true);
        return new(
            question["id"].Text!,
            kind,
            question["area"].Text,
            Text(question["text"]),
            [.. question["options"].Items.Select(Option)],
            question["min"].Whole ?? 0,
            kind == QuestionKind.Nps ? 10 : question["max"].Whole ?? 0,
            question["channels"].Texts,
            question["optionalFor"].Texts,
            question["introduced"].Text);
    }

    private Option Option(Place option) => new(option["code"].Text!, option["points"].Whole ?? 0, TextOrNull(option["text"]));

    /// <summary>The highlighted pair first, then the declared ones.</summary>
    private IReadOnlyList<QuestionPair> Pairs(Highlights? highlights)
    {
        var declared = definition["pairs"].Items.Select(Pair);
        return [.. (highlights is null ? declared : declared.Prepend(highlights.Pair)).Distinct()];
    }

    private static QuestionPair Pair(Place pair) => new(pair["from"].Text!, pair["to"].Text!);

    private static Highlights? Highlights(Place highlights) => highlights.IsObject
        ? new(
            Pair(highlights),
            highlights["share"]["question"].Text,
            highlights["share"]["option"].Text,
            highlights["sentiment"].Text,
            highlights["drivers"].Text)
        {
            Channel = highlights["channel"].Text,
        }
        : null;

    private static ScheduleEntry ScheduleEntry(Place entry) => new(
        Enum.Parse<PeriodKind>(entry["period"].Text!, ignoreCase: true),
        entry["post"].Text,
        entry["newsletter"].Flag ?? false,
        entry["reports"].Flag ?? false)
    {
        MorePosts = entry["posts"].Texts,
    };

    private Participant Participant(Place participant) => new(
        participant["id"].Text!,
        participant["name"].Text!,
        participant["class"].Text!,
        Enum.Parse<Entitlement>(participant["entitlement"].Text ?? nameof(Entitlement.None), ignoreCase: true),
        [.. participant["contacts"].Items.Select(Contact)])
    {
        Planned = [.. participant["planned"].Items.Select(each => new PlannedDialogues(each["channel"].Text!, each["dialogues"].Whole!.Value))],
        SelfRatings = [.. participant["selfRatings"].Items.Select(each => new SelfRating(each["subject"].Text!, each["score"].Number!.Value))],
    };

    private Contact Contact(Place contact) => new(contact["email"].Text!, contact["name"].Text, contact["locale"].Text ?? locale);

    private IReadOnlyList<T> All<T>(string list, Func<Place, T> read) => [.. definition[list].Items.Select(read)];

    private LocalText Text(Place text) => text.IsObject
        ? new(text.Members.ToDictionary(member => member.Name, member => member.Place.Text!, StringComparer.Ordinal), locale)
        : LocalText.Same(text.Text!, locale);

    private LocalText? TextOrNull(Place text) => text.IsGiven ? Text(text) : null;
}
