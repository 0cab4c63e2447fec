using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Samples;

/// <summary>A season like a published one: an award of four participants whose totals are those of a whole season.</summary>
internal static class SampleSeason
{
    public const string Winner = "sognenett";
    private static readonly (string Channel, long N, double Welcome, double Valued, double Buy, long Buyers, double Pull)[] Channels =
    [
        ("phone", 1160, 1077d / 1160, 966d / 1160, 949d / 1154, 1154, 1.95),
        ("email", 1772, 1563d / 1772, 1385d / 1772, 1334d / 1705, 1705, 1.1),
        ("chat", 518, 457d / 518, 328d / 518, 339d / 518, 518, -1.4),
        ("messenger", 450, 361d / 450, 280d / 450, 277d / 450, 450, -1.7),
    ];

    public static Programme Programme { get; } = Build();

    public static PostRequest Result(FixedFigures? figures = null) => new(
        Programme, "result", "resultat-2021", PeriodId.Season, Phase.Final, new(new(2020, 12, 1), new(2021, 3, 31)), figures ?? Figures(), [])
    {
        Weeks = Weeks(17),
    };

    public static PostRequest SoFar(FixedFigures? figures = null, IReadOnlyList<Evaluation>? evaluations = null) => new(
        Programme, "so-far", "saa-langt-2021-w05", PeriodId.To(new(2021, 2, 7)), Phase.Running, new(new(2020, 12, 1), new(2021, 2, 7)),
        figures ?? Running(), QuoteShortlist.Choose(Programme, evaluations ?? Comments(), QuoteShortlist.Printed))
    {
        Weeks = Weeks(10),
    };

    /// <summary>The weeks from the season's start; that of Christmas has too few dialogues and that of New Year none.</summary>
    public static IReadOnlyList<WeekFigure> Weeks(int count) =>
    [
        .. Enumerable.Range(0, count).Select(index => PeriodId.Holding(PeriodKind.Week, new DateOnly(2020, 12, 1).AddDays(7 * index))).Select((week, index) => new WeekFigure(
            week, index == 4 ? null : new Figure(WeekFigure.IdOf("share(would-buy=yes)", week), 70 + (index * 7 % 12), index == 3 ? 9 : 220, 64 + (index * 7 % 12), 75.5 + (index * 7 % 12), FigureUnit.Percent))),
    ];

    /// <summary>The request of a programme whose texts are written in the language.</summary>
    public static PostRequest In(PostRequest request, string language) => request with { Programme = request.Programme with { Locale = language } };

    public static FixedFigures Figures()
    {
        var figures = new FixedFigures()
            .Count("n(dialogues)", 3900)
            .Score("mean(welcome)", 100 * 3458d / 3900, 3900, 87.6, 89.6)
            .Score("mean(valued)", 100 * 2959d / 3900, 3900, 74.5, 77.2)
            .Points("change(welcome>valued)", 100 * -499d / 3900, 3900, -14.2, -11.4)
            .Percent("share(would-buy=yes)", 100 * 2899d / 3827, 3827, 74.4, 77.1)
            .Percent("sentiment(positive)", 61.24, 3900)
            .Percent("sentiment(negative)", 18.05, 3900)
            .Ranked([new("sognenett", 1, 95.64, 25, true), new("nordlys-kraft", 2, 90.1, 25, true), new("fjord-energi", 3, 84.2, 25, true), new("elvebyen-kommune", null, 79.9, 25, false)]);
        foreach (var (channel, n, welcome, valued, buy, buyers, pull) in Channels)
        {
            figures.Score($"mean(welcome|channel={channel})", 100 * welcome, n, (100 * welcome) - 2, (100 * welcome) + 2)
                .Score($"mean(valued|channel={channel})", 100 * valued, n, (100 * valued) - 2, (100 * valued) + 2)
                .Points($"change(welcome>valued|channel={channel})", 100 * (valued - welcome), n, (100 * (valued - welcome)) - 3, (100 * (valued - welcome)) + 3)
                .Percent($"share(would-buy=yes|channel={channel})", 100 * buy, buyers)
                .Points($"contribution(would-buy|channel={channel})", pull, buyers);
        }

        foreach (var question in (string[])["welcome", "valued"]) figures.Score($"mean({question}|participant={Winner})", 96, 25, 80.5, 99.3);
        return figures
            .Points($"change(welcome>valued|participant={Winner})", 0, 25, -12.1, 12.1)
            .Percent($"share(would-buy=yes|participant={Winner})", 96, 25, 80.5, 99.3)
            .Percent("share(would-buy=yes|participant=nordlys-kraft)", 100, 25, 86.7, 100)
            .Percent("share(would-buy=yes|participant=fjord-energi)", 100, 25, 86.7, 100)
            .Percent("share(would-buy=yes|participant=elvebyen-kommune)", 68, 19, 46, 84)
            .Score($"total(all|participant={Winner})", 95.64, 25, 89.9, 98.7);
    }

    public static FixedFigures Running() => Figures()
        .Count("n(dialogues)", 2000)
        .Score("mean(welcome)", 100 * 1778d / 2000, 2000, 87.4, 90.2)
        .Score("mean(valued)", 100 * 1502d / 2000, 2000, 73.2, 77)
        .Points("change(welcome>valued)", -13.8, 2000, -15.7, -11.9);

    public static IReadOnlyList<Evaluation> Comments()
    {
        (string Participant, string Channel, string Feeling, string Text)[] comments =
        [
            ("sognenett", "chat", "positive", "Fin dialog fra ende til anden, og jeg ble sett hele veien."),
            ("nordlys-kraft", "phone", "negative", "Eg kjente eg vart irritert, for ho høyrde ikkje på kva eg sa."),
            ("fjord-energi", "email", "neutral", "Svaret var greit nok, men det kunne vært til hvem som helst."),
            ("elvebyen-kommune", "chat", "positive", "Han var som en venn med full oversikt, og hun som overtok var like blid."),
            ("sognenett", "chat", "positive", "Ring Kari på 22 33 44 55 eller skriv til kari@sognenett.example."),
        ];
        List<Evaluation> evaluations = [];
        foreach (var (participant, channel, feeling, text) in comments)
        {
            for (var copy = 0; copy < 2; copy++)
            {
                evaluations.Add(new EvaluationBuilder(Programme).WithId($"resp-{evaluations.Count:000}").About(participant).On(channel)
                    .Answering("feeling", feeling).Saying("overall", text).At("2021-01-14T10:32:00+01:00").Build());
            }
        }

        return evaluations;
    }

    private static Programme Build()
    {
        var programme = new ProgrammeBuilder().WithId("kundeserviceprisen-2021").WithSeason(new(2020, 12, 1), new(2021, 3, 31)).WithParticipants(
            ProgrammeBuilder.NewParticipant("sognenett", "Sognenett", "strom", Entitlement.Full),
            ProgrammeBuilder.NewParticipant("nordlys-kraft", "Nordlys Kraft", "strom", Entitlement.Full),
            ProgrammeBuilder.NewParticipant("fjord-energi", "Fjord Energi", "strom", Entitlement.Teaser),
            ProgrammeBuilder.NewParticipant("elvebyen-kommune", "Elvebyen kommune", "offentlig", Entitlement.Full)).Build();
        programme = SampleWords.In(programme);
        return programme with { Questions = [.. programme.Questions.Select(Dated)] };
    }

    private static Question Dated(Question question) => question.Id is "valued" or "would-buy" ? question with { Introduced = "2021" } : question;
}
