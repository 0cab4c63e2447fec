using Pipeline.Core.Alerts;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Samples;

/// <summary>The report of a participant that is second of four, with six dialogues to show.</summary>
internal static class SampleReport
{
    private const string Id = "nordlys-kraft";

    public static Participant Participant { get; } = SampleSeason.Programme.FindParticipant(Id)!;

    public static ReportRequest Final(FixedFigures? figures = null, IReadOnlyList<Evaluation>? evaluations = null) => new(
        SampleSeason.Programme, Participant, PeriodId.Season, Phase.Final, new(new(2020, 12, 1), new(2021, 3, 31)), figures ?? Figures(), evaluations ?? Dialogues(), "nb");

    public static ReportRequest Running() => Final() with
    {
        Period = PeriodId.Month(2021, 1),
        Phase = Phase.Running,
        Days = new(new(2021, 1, 1), new(2021, 1, 31)),
    };

    /// <summary>The same for one that has bought a teaser only.</summary>
    public static ReportRequest Teaser(ReportRequest request) => request with { Participant = request.Participant with { Entitlement = Entitlement.Teaser } };

    public static ReportMailRequest Mail(Phase phase = Phase.Final) => new(
        SampleSeason.Programme, Participant, Participant.Contacts[0], PeriodId.Season, phase, new(new(2020, 12, 1), new(2021, 3, 31)), Figures(),
        new Uri("https://priser.example:8443/r/Zk3_9-aQ7"), new Uri("https://priser.example:8443/u/Qm7-2_xB4"));

    public static AlertMailRequest Alert() => new(
        SampleSeason.Programme, Participant, Participant.Contacts[0], PeriodId.Week(2021, 7), 40,
        [new(new(new(2021, 1, 1), new(2021, 1, 31)), null, 2), new(new(new(2021, 2, 8), new(2021, 2, 14)), SampleSeason.Programme.Channels[0], 1)],
        new Uri("https://priser.example:8443/u/Am3-8_kD1"));

    public static FixedFigures Figures()
    {
        var figures = SampleSeason.Figures();
        foreach (var total in (string[])["all", "answered"])
        {
            figures.Score($"total({total}|participant={Id})", 90.1, 25, 82.3, 95.2).Score($"total({total}|class=strom)", 86.44, 75, 84, 88.9)
                .Score($"total({total})", 84.25, 3900, 83.5, 85).Score($"total({total}|participant=sognenett)", 95.64, 25, 89.9, 98.7);
        }

        figures.With($"rank(total|participant={Id})", 2, 25, FigureUnit.Count, 1, 3)
            .With("rank(total|participant=sognenett)", 1, 25, FigureUnit.Count, 1, 2)
            .With("rank(total|participant=fjord-energi)", 3, 25, FigureUnit.Count, 2, 3)
            .Percent($"quadrant(fast;good|participant={Id})", 48, 25, 30, 66.5).Percent($"quadrant(fast;poor|participant={Id})", 16, 25, 6.4, 34.7)
            .Percent($"quadrant(slow;good|participant={Id})", 24, 25, 11.5, 43.4).Percent($"quadrant(slow;poor|participant={Id})", 12, 25, 4.2, 30);

        figures.Score("quartile(total;0.25)", 83.1, 4).Score("quartile(total;0.5)", 87.2, 4).Score("quartile(total;0.75)", 91.5, 4);
        Compare("area(wait)", 92, 88.5, 87.1);
        Compare("area(welcome)", 92, 90.7, 88.7);
        Compare("area(agent)", 71.3, 80.2, 78.9);
        Compare("area(overall)", 100, 77.3, 75.8);
        Compare("mean(answered-in-time)", 92, 88.5, 87.1);
        Compare("mean(welcome)", 92, 90.7, 88.7);
        Compare("mean(asked-needs)", 44, 70.1, 66.35, 28.1, 60.2);
        Compare("mean(valued)", 72, 80, 75.9);
        Compare("mean(would-buy)", 100, 77.3, 75.8, 86.7, 100);
        return figures.Score("mean(spelling)", 91.2, 2740, 90, 92.2).WithEveryPart();

        void Compare(string measure, double own, double inClass, double total, double? low = null, double? high = null) => figures
            .Score($"{measure[..^1]}|participant={Id})", own, 25, low ?? own - 15, high ?? Math.Min(100, own + 8))
            .Score($"{measure[..^1]}|class=strom)", inClass, 75)
            .Score(measure, total, 3900)
            .Score($"{measure[..^1]}|participant=sognenett)", 96, 25);
    }

    public static IReadOnlyList<Evaluation> Dialogues()
    {
        var build = () => new EvaluationBuilder(SampleSeason.Programme).About(Id);
        return
        [
            build().WithId("a1").On("phone").At("2021-01-14T10:32:00+01:00").Saying("welcome", "Blid og rask, hun spurte hva jeg het.").Saying("agent", "Han visste mye.").Build(),
            build().WithId("a2").On("chat").At("2020-12-09T12:01:00+01:00").Answering("asked-needs", "no").By(Responder.Chatbot)
                .Saying("overall", "Svaret var mekanisk, men høflig 🙂").Build(),
            build().WithId("a3").On("email").At("2021-01-20T09:15:00+01:00").Answering("asked-needs", "partly").Leaving("would-buy").Saying("agent", "Eg fekk ikkje svar på det eg spurde om, og ingen spurde meg.").Build(),
            build().WithId("a4").On("email").At("2021-03-02T14:00:00+01:00").Answering("welcome", "no").Answering("valued", "no").Answering("asked-needs", "no").Build(),
            build().WithId("a5").On("phone").At("2021-02-02T14:00:00+01:00").Ending(Outcome.NoReply).Saying("overall", "Ingen tok telefonen.").Build(),
            build().WithId("a6").On("messenger").At("2021-02-12T11:00:00+01:00").Answering("answered-in-time", "slow").Build(),
        ];
    }
}
