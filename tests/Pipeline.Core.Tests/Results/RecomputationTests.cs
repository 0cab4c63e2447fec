using CsCheck;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Tests.Tallies;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

public sealed class RecomputationTests
{
    private static readonly Dictionary<string, Programme> Awards = new()
    {
        ["weighted"] = Award(new ProgrammeBuilder().WithWeights(5, 20.25m, 50, 24.75m)),
        ["an area without weight"] = Award(new ProgrammeBuilder().WithWeights(0, 1, 2.5m, 3)),
        ["not weighted"] = Award(new ProgrammeBuilder().WithWeights(0, 0, 0, 0)),
        ["shown from ten"] = Award(new ProgrammeBuilder().WithRules(rules => rules with { MinimumShown = 10 })),
    };

    /// <summary>What rests on statistical methods, or on a second period, has its own tests.</summary>
    private static readonly string[] RecomputedElsewhere =
    [
        "rank", "first", "contenders", "percentile", "quartile", "difference", "since", "test", "holm", "bh", "across", "quadrant",
        "driver", "leads", "fit", "lmg", "standardised", "shift", "interaction", "reliability", "regression",
        "severity", "shrunken", "flagged", "shoppers", "designeffect", "deviation",
    ];

    [Theory]
    [InlineData("weighted")]
    [InlineData("an area without weight")]
    [InlineData("not weighted")]
    [InlineData("shown from ten")]
    public void Every_figure_is_what_a_plain_recomputation_from_the_evaluations_gives(string award) =>
        RandomEvaluations.Of(Awards[award]).Array[1, 220].Sample(evaluations => Check(award, Awards[award], evaluations), iter: 4);

    private static void Check(string what, Programme programme, Evaluation[] evaluations)
    {
        var results = new ResultsBuilder(TimeProvider.System).Build(
            Book.Of(programme, evaluations), PeriodId.Season, new(programme.Season.Start, programme.Season.End), 1);
        var shown = results.Figures.ToDictionary(figure => figure.Id);
        var hidden = results.Suppressed.ToDictionary(figure => figure.Id);
        var recomputation = new Recomputation(programme, evaluations);

        foreach (var slice in AllSlices(programme, evaluations).Where(recomputation.Occurs))
        {
            foreach (var (id, value, n) in recomputation.Of(slice))
            {
                var few = slice.SinglesOut && n < programme.Rules.MinimumShown && !id.StartsWith("n(", StringComparison.Ordinal);
                if (value is null || few)
                {
                    hidden.Remove(id, out var suppressed).ShouldBeTrue($"{what}: {id} is not hidden");
                    suppressed!.N.ShouldBe(n, id);
                }
                else
                {
                    shown.Remove(id, out var figure).ShouldBeTrue($"{what}: {id} is not shown");
                    figure!.N.ShouldBe(n, id);
                    figure.Value.ShouldBe((double)value, Tolerance(id), id);

                    // Adjusted Wald draws a single answer's NPS towards the middle.
                    if (figure.Low is not null && figure.N > 1) figure.Value.ShouldBeInRange(figure.Low.Value - 1e-9, figure.High!.Value + 1e-9, id);
                }
            }
        }

        foreach (var (id, value, n) in recomputation.Compared().Where(figure => figure.N > 0))
        {
            shown.Remove(id, out var figure).ShouldBeTrue($"{what}: {id} is not shown");
            figure!.N.ShouldBe(n, id);
            figure.Value.ShouldBe((double)value!, 1e-6, id);
        }

        shown.Keys.Concat(hidden.Keys).Select(MeasureOf).Except(RecomputedElsewhere).ShouldBeEmpty();
        shown.Keys.Where(id => MeasureOf(id) == "rank" && id.StartsWith("rank(total|participant", StringComparison.Ordinal) && !id.Contains("channel")).ShouldBeEmpty();
    }

    private static string MeasureOf(string id) => id[..id.IndexOf('(', StringComparison.Ordinal)];

    /// <summary>Dialogue and area scores are kept in thousandths; nothing else is ever rounded.</summary>
    private static double Tolerance(string id) =>
        new[] { "total(", "area(", "contribution(total", "spread(", "lowest(" }.Any(rounded => id.StartsWith(rounded, StringComparison.Ordinal)) ? 0.001 : 1e-9;

    private static IEnumerable<Slice> AllSlices(Programme programme, Evaluation[] evaluations)
    {
        var several = evaluations.Select(each => each.Responder).Distinct().Count() > 1;
        Responder?[] responders = several ? [null, Responder.Human, Responder.Chatbot, Responder.Handover] : [null];
        var classes = programme.Classes.Select(each => new Slice(Class: each.Id));
        var participants = programme.Participants.Select(each => new Slice(each.Id));
        foreach (var who in (Slice[])[default, .. classes, .. participants])
            foreach (var channel in (string?[])[null, .. programme.Channels.Select(each => each.Id)])
                foreach (var responder in responders)
                    if (!who.SinglesOut || channel is null || responder is null) yield return who with { Channel = channel, Responder = responder };
    }

    private static Programme Award(ProgrammeBuilder builder) => builder.WithParticipants(
    [
        .. Enumerable.Range(1, 6).Select(number => ProgrammeBuilder.NewParticipant(
            $"deltaker-{number}", $"Deltaker {number}", number % 3 == 0 ? "offentlig" : "strom", Entitlement.Full)),
    ]).Build();
}
