using Pipeline.Core;
using Pipeline.Core.Programmes;

namespace Pipeline.Testing.Builders;

/// <summary>A valid small award: two classes, three participants, four channels, four areas, questions of every kind. Change what a test is about.</summary>
public sealed class ProgrammeBuilder
{
    private static readonly string[] WrittenChannels = ["email", "chat", "messenger"];

    private readonly List<Question> questions =
    [
        Scored("answered-in-time", "wait", ("fast", 2), ("ok", 1), ("slow", 0)),
        Scored("welcome", "welcome", ("yes", 1), ("no", 0)),
        Scored("asked-needs", "agent", ("yes", 2), ("partly", 1), ("no", 0)),
        Scored("spelling", "agent", ("yes", 1), ("no", 0)) with { Channels = WrittenChannels },
        Scored("valued", "agent", ("yes", 1), ("no", 0)),
        Scored("would-buy", "overall", ("yes", 1), ("no", 0)) with { OptionalFor = ["offentlig"] },
        new("feeling", QuestionKind.Unscored, "overall", Nb("Hvordan opplevde du dialogen?"),
            [new("negative", 0, null), new("neutral", 0, null), new("positive", 0, null)], 0, 0, [], [], null),
        Numbers("csat-expected", QuestionKind.Scale, 1, 5),
        Numbers("csat", QuestionKind.Scale, 1, 5),
        Numbers("nps", QuestionKind.Nps, 0, 10),
    ];

    private readonly List<Participant> participants =
    [
        NewParticipant("nordlys-kraft", "Nordlys Kraft", "strom", Entitlement.Full),
        NewParticipant("fjord-energi", "Fjord Energi", "strom", Entitlement.Teaser),
        NewParticipant("elvebyen-kommune", "Elvebyen kommune", "offentlig", Entitlement.Full),
    ];

    private string id = "eksempelprisen-2026";
    private Season season = new(new(2025, 12, 1), new(2026, 3, 31), new(2026, 4, 29), Nb("månedsskiftet november/desember 2026"), null);
    private IReadOnlyList<ParticipantClass> classes = [new("strom", Nb("Strøm")), new("offentlig", Nb("Offentlig"))];
    private string timeZone = "Europe/Oslo";
    private (decimal Wait, decimal Welcome, decimal Agent, decimal Overall) weights = (5, 20, 50, 25);
    private Rules rules = new(
        ManualReview: false, MinimumShown: 5, MinimumContributors: 1, MinimumQuotes: 8, MinimumClass: 3, DialoguesToQualify: 20,
        ChannelDialoguesToQualify: 3, ChannelDialoguesToWin: 8, WinnerFloor: null, TieBreak: [], ReportsWaitForApproval: false,
        PostsWaitForApproval: false, QuotesWaitForApproval: false);
    private IReadOnlyList<ScheduleEntry> schedule =
    [
        new(PeriodKind.Week, "so-far", false, false),
        new(PeriodKind.Month, null, false, true),
        new(PeriodKind.Season, "result", false, true),
    ];

    public ProgrammeBuilder WithId(string value)
    {
        id = value;
        return this;
    }

    public ProgrammeBuilder WithSeason(DateOnly start, DateOnly end)
    {
        season = season with { Start = start, End = end };
        return this;
    }

    public ProgrammeBuilder WithTimeZone(string value)
    {
        timeZone = value;
        return this;
    }

    public ProgrammeBuilder WithWeights(decimal wait, decimal welcome, decimal agent, decimal overall)
    {
        weights = (wait, welcome, agent, overall);
        return this;
    }

    public ProgrammeBuilder WithRules(Func<Rules, Rules> change)
    {
        rules = change(rules);
        return this;
    }

    public ProgrammeBuilder WithSchedule(params ScheduleEntry[] value)
    {
        schedule = value;
        return this;
    }

    public ProgrammeBuilder WithClasses(params string[] ids)
    {
        classes = [.. ids.Select(each => new ParticipantClass(each, Nb(each)))];
        return this;
    }

    public ProgrammeBuilder WithQuestions(params Question[] value)
    {
        questions.Clear();
        questions.AddRange(value);
        return this;
    }

    public ProgrammeBuilder WithParticipants(params Participant[] value)
    {
        participants.Clear();
        participants.AddRange(value);
        return this;
    }

    public Programme Build()
    {
        var has = (string question) => questions.Any(each => each.Id == question);
        var highlighted = has("welcome") && has("valued");
        List<QuestionPair> pairs = [];
        if (highlighted) pairs.Add(new("welcome", "valued"));
        if (has("csat-expected") && has("csat")) pairs.Add(new("csat-expected", "csat"));
        return new Programme
        {
            Id = id,
            Name = Nb("Eksempelprisen 2026"),
            Locale = "nb",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(timeZone),
            Season = season,
            Channels =
            [
                new("phone", Nb("telefon"), Nb("telefonhenvendelser")),
                new("email", Nb("e-post"), Nb("e-posthenvendelser")),
                new("chat", Nb("chat"), Nb("chat-henvendelser")),
                new("messenger", Nb("Messenger"), Nb("Messenger-henvendelser")),
            ],
            Classes = classes,
            Areas =
            [
                new("wait", Nb("Svar- og ventetid"), weights.Wait),
                new("welcome", Nb("Velkomst og mottak"), weights.Welcome),
                new("agent", Nb("Kundebehandleren"), weights.Agent),
                new("overall", Nb("Totalinntrykk"), weights.Overall),
            ],
            Questions = questions,
            Comments = [new("welcome", Nb("Velkomst og mottak")), new("agent", Nb("Kundebehandleren")), new("overall", Nb("Totalinntrykk"))],
            Pairs = pairs,
            Highlights = highlighted
                ? new(new("welcome", "valued"), "would-buy", "yes", has("feeling") ? "feeling" : null, "would-buy")
                : null,
            Rules = rules,
            Schedule = schedule,
            Participants = participants,
        };
    }

    public static Question Scored(string id, string area, params (string Code, int Points)[] options) =>
        new(id, QuestionKind.Scored, area, Nb($"Spørsmål {id}?"), [.. options.Select(option => new Option(option.Code, option.Points, null))], 0, 0, [], [], null);

    public static Question Numbers(string id, QuestionKind kind, int min, int max) =>
        new(id, kind, null, Nb($"Spørsmål {id}?"), [], min, max, [], [], null);

    public static Participant NewParticipant(string id, string name, string inClass, Entitlement entitlement) =>
        new(id, name, inClass, entitlement, [new($"kundesenter@{id}.example", "Kundesenteret", "nb")]);

    private static LocalText Nb(string text) => LocalText.Same(text, "nb");
}
