using System.Globalization;

namespace Pipeline.EndToEnd.Tests.OtherSeason;

/// <summary>
/// An award unlike the demo: three classes, three weighted areas and one without weight, points up to 4, questions limited by channel, optional by
/// class, unanswered contacts, chatbots, a season across the change to summer time.
/// </summary>
internal sealed class Award
{
    public const string Id = "servicemesterskapet-2024";

    public static readonly string[] Participants = ["alfa", "beta", "gamma", "delta", "epsilon", "zeta"];
    public static readonly string[] Channels = ["phone", "chat", "visit"];

    public static readonly IReadOnlyDictionary<string, string> ClassOf = new Dictionary<string, string>
    {
        ["alfa"] = "handel",
        ["beta"] = "handel",
        ["gamma"] = "handel",
        ["delta"] = "offentlig",
        ["epsilon"] = "offentlig",
        ["zeta"] = "alene",
    };

    public static readonly IReadOnlyList<AwardQuestion> Questions =
    [
        new("reached", "reach", [("at-once", 4), ("soon", 3), ("late", 1), ("never", 0)], [], []),
        new("greeted", "talk", [("yes", 1), ("no", 0)], [], []),
        new("listened", "talk", [("fully", 2), ("half", 1), ("not", 0)], ["phone", "visit"], []),
        new("spelled", "talk", [("yes", 3), ("no", 0)], ["chat"], []),
        new("trusted", "close", [("yes", 1), ("no", 0)], [], []),
        new("would-return", "close", [("yes", 1), ("no", 0)], [], ["offentlig"]),
        new("parking", "extra", [("good", 2), ("poor", 0)], ["visit"], []),
    ];

    /// <summary>Weights of the areas in the total; `extra` has none and does not count.</summary>
    public static readonly IReadOnlyDictionary<string, decimal> Weights = new Dictionary<string, decimal> { ["reach"] = 10m, ["talk"] = 60.5m, ["close"] = 29.5m };

    // Local times around midnight and around the hour that the night of 31 March 2024 skipped, with the day they belong to.
    private static readonly (string At, string Day)[] Edges =
    [
        ("2024-03-01T00:00:00+01:00", "2024-03-01"), ("2024-02-29T23:00:00Z", "2024-03-01"), ("2024-03-30T23:59:59+01:00", "2024-03-30"),
        ("2024-03-30T23:00:00Z", "2024-03-31"), ("2024-03-31T01:59:59+01:00", "2024-03-31"), ("2024-03-31T03:00:00+02:00", "2024-03-31"),
        ("2024-03-31T21:59:59Z", "2024-03-31"), ("2024-03-31T22:00:00Z", "2024-04-01"), ("2024-05-31T23:59:59+02:00", "2024-05-31"),
        ("2024-05-31T23:59:59.999+02:00", "2024-05-31"), ("2024-04-30T22:30:00-04:00", "2024-05-01"),
    ];

    public static string Definition => $$"""
        {
          "id": "{{Id}}", "name": "Servicemesterskapet 2024", "locale": "nb", "timeZone": "Europe/Oslo",
          "season": { "start": "2024-03-01", "end": "2024-05-31", "previous": null },
          "channels": [ {{Join(Channels, channel => $$"""{ "id": "{{channel}}", "name": "{{channel}}", "dialogues": "{{channel}}-henvendelser" }""")}} ],
          "classes": [ {{Join(ClassOf.Values.Distinct(), each => $$"""{ "id": "{{each}}", "name": "{{each}}" }""")}} ],
          "areas": [ {{Join(["reach", "talk", "close", "extra"], area => Weights.TryGetValue(area, out var weight)
              ? $$"""{ "id": "{{area}}", "name": "{{area}}", "weight": {{weight.ToString(CultureInfo.InvariantCulture)}} }"""
              : $$"""{ "id": "{{area}}", "name": "{{area}}" }""")}} ],
          "questions": [ {{Join(Questions, question => question.ToJson())}},
            { "id": "mood", "kind": "unscored", "text": "Stemning?", "options": [ { "code": "negative" }, { "code": "positive" } ] },
            { "id": "hoped", "kind": "scale", "min": 1, "max": 7, "text": "Ventet?" }, { "id": "got", "kind": "scale", "min": 1, "max": 7, "text": "Fikk?" },
            { "id": "nps", "kind": "nps", "text": "Anbefale?" } ],
          "comments": [ { "id": "overall", "name": "Totalinntrykk" } ],
          "pairs": [ { "from": "hoped", "to": "got" } ],
          "highlights": { "from": "greeted", "to": "trusted", "share": { "question": "would-return", "option": "yes" }, "sentiment": "mood" },
          "rules": { "review": "auto", "minimumShown": 4, "minimumContributors": 1, "minimumQuotes": 8, "minimumClass": 2, "dialoguesToQualify": 10, "unanswered": "zero", "reports": "auto", "posts": "auto", "quotes": "auto" },
          "schedule": [],
          "participants": [ {{Join(Participants, each => $$"""{ "id": "{{each}}", "name": "{{each}}", "class": "{{ClassOf[each]}}", "contacts": [] }""")}} ]
        }
        """;

    /// <summary>Dialogues made from a seed; every question that applies is answered in about nine of ten.</summary>
    public static IReadOnlyList<Dialogue> Dialogues(int count, ulong seed)
    {
        var random = new Sequence(seed);
        return [.. Enumerable.Range(0, count).Select(index => One($"d/{index:000} æ#?", random))];
    }

    public static Dialogue One(string id, Sequence random)
    {
        var participant = Participants[random.Below(Participants.Length)];
        var channel = Channels[random.Below(Channels.Length)];
        var (at, day) = random.Below(4) == 0 ? Edges[random.Below(Edges.Length)] : Noon(random.Below(92));
        var outcome = random.Below(12) == 0 ? "no-reply" : "answered";
        var answers = new Dictionary<string, string>();
        if (outcome == "answered")
        {
            foreach (var question in Questions)
                if (question.AppliesTo(channel) && random.Below(10) > 0) answers[question.Id] = question.Options[random.Below(question.Options.Length)].Code;
            if (random.Below(3) > 0) answers["mood"] = random.Below(2) == 0 ? "negative" : "positive";
            if (random.Below(3) > 0) answers["hoped"] = Number(1 + random.Below(7));
            if (random.Below(3) > 0) answers["got"] = Number(1 + random.Below(7));
            if (random.Below(3) > 0) answers["nps"] = Number(random.Below(11));
        }

        var responder = channel == "chat" && random.Below(4) == 0 ? "chatbot" : "human";
        return new Dialogue(id, participant, channel, at, day, responder, outcome, outcome == "answered" && random.Below(5) > 0 ? random.Below(900) : null, answers);
    }

    private static (string At, string Day) Noon(int dayOfSeason)
    {
        var day = new DateOnly(2024, 3, 1).AddDays(dayOfSeason);
        return ($"{day:yyyy-MM-dd}T12:00:00{(day < new DateOnly(2024, 3, 31) ? "+01:00" : "+02:00")}", $"{day:yyyy-MM-dd}");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Join<T>(IEnumerable<T> items, Func<T, string> write) => string.Join(", ", items.Select(write));
}
