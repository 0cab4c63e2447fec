using Pipeline.Core.Results;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Samples;

/// <summary>The figures of the sample report beyond totals and means: places, channels, the way through the dialogue, waits, feelings, change, drivers.</summary>
internal static class SampleReportFigures
{
    private const string Own = "participant=nordlys-kraft";

    public static FixedFigures WithEveryPart(this FixedFigures figures) =>
        figures.WithPlace().WithChannels().WithJourney().WithCounts().WithWaits().WithFeelings().WithChange().WithDrivers();

    private static FixedFigures WithPlace(this FixedFigures figures) =>
        figures.With($"rank(total|{Own})", 2, 25, FigureUnit.Count, 1, 3).With("rank(total|participant=sognenett)", 1, 25, FigureUnit.Count, 1, 2);

    private static FixedFigures WithChannels(this FixedFigures figures)
    {
        foreach (var (channel, own, n) in new[] { ("phone", 93.5, 6L), ("email", 88.2, 12L), ("chat", 90.4, 7L) })
        {
            figures.Score($"total(all|{Own},channel={channel})", own, n, own - 12, Math.Min(100, own + 5))
                .Score($"total(all|class=strom,channel={channel})", own - 3, 3 * n).Score($"total(all|channel={channel})", own - 5, 900)
                .Score($"mean(welcome|{Own},channel={channel})", own, n, own - 20, Math.Min(100, own + 6))
                .Score($"mean(welcome|class=strom,channel={channel})", own - 2, 3 * n)
                .Score($"mean(welcome|participant=sognenett,channel={channel})", 96, n);
        }

        return figures;
    }

    private static FixedFigures WithJourney(this FixedFigures figures) => figures
        .Points($"step(welcome|{Own})", 0, 25).Points($"step(asked-needs|{Own})", -48, 25)
        .Points($"step(valued|{Own})", 28, 25).Points($"step(would-buy|{Own})", 28, 25);

    private static FixedFigures WithCounts(this FixedFigures figures)
    {
        foreach (var (question, passed, omitted) in new[] { ("answered-in-time", 22, 1), ("welcome", 23, 2), ("asked-needs", 8, 11), ("valued", 18, 7), ("would-buy", 25, 0) })
            figures.With($"passed({question}|{Own})", passed, 25, FigureUnit.Count).With($"omitted({question}|{Own})", omitted, 25, FigureUnit.Count);
        return figures.Score($"lowest(total|{Own})", 42.5, 24).Points($"spread(total|{Own})", 14.24, 24);
    }

    private static FixedFigures WithWaits(this FixedFigures figures) => figures
        .With($"quantile(wait;0.5|{Own})", 95, 25, FigureUnit.Seconds).With("quantile(wait;0.5|class=strom)", 240, 75, FigureUnit.Seconds)
        .With("quantile(wait;0.5)", 312, 3900, FigureUnit.Seconds)
        .With($"quantile(wait;0.9|{Own})", 13_000, 25, FigureUnit.Seconds).With("quantile(wait;0.9)", 190_000, 3900, FigureUnit.Seconds)
        .Percent($"share(outcome=answered|{Own})", 96, 25, 80.5, 99.3).Percent("share(outcome=answered|class=strom)", 94.7, 75)
        .Percent("share(outcome=answered)", 95.03, 3900);

    private static FixedFigures WithFeelings(this FixedFigures figures) => figures
        .Percent($"sentiment(positive|{Own})", 64, 25).Percent($"sentiment(neutral|{Own})", 20, 25).Percent($"sentiment(negative|{Own})", 16, 25)
        .Percent("sentiment(neutral)", 20.71, 3900).Percent("sentiment(positive|class=strom)", 62.7, 75);

    private static FixedFigures WithChange(this FixedFigures figures) => figures
        .Points($"since(total|{Own})", 3.4, 25, -1.2, 8).With($"test(total|{Own})", 0.14, 25, FigureUnit.Probability)
        .Points($"regression(total|{Own})", -1.8, 25)
        .Points($"since(asked-needs|{Own})", -21.5, 25, -38, -4.9).With($"bh(asked-needs|{Own})", 0.031, 6, FigureUnit.Probability)
        .Points($"since(valued|{Own})", 18.2, 25, 1.1, 34).With($"bh(valued|{Own})", 0.09, 6, FigureUnit.Probability)
        .Points($"since(welcome|{Own})", 0.9, 25, -9, 11);

    private static FixedFigures WithDrivers(this FixedFigures figures) => figures
        .Percent("driver(valued)", 41.3, 3827, 36, 46.2).Percent("driver(asked-needs)", 27.9, 3827, 22, 33.1).Percent("driver(welcome)", 19.4, 3827, 15, 24);
}
