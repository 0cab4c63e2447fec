using Pipeline.Core.Posts;
using Pipeline.Core.Results;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Samples;

/// <summary>What each post of the sample season is written from.</summary>
internal static class SamplePosts
{
    public static PostRequest Of(string post) => post switch
    {
        PostNames.SoFar => SampleSeason.SoFar(),
        PostNames.Result => SampleSeason.Result(),
        PostNames.Winners => Winners(),
        PostNames.Drivers => Drivers(),
        _ => ChannelInFocus(),
    };

    public static PostRequest Winners(FixedFigures? figures = null) =>
        SampleSeason.Result(figures ?? SampleSeason.Figures().WithContests()) with { Template = PostNames.Winners, Slug = PostNames.Winners };

    public static PostRequest Drivers(FixedFigures? figures = null) =>
        SampleSeason.Result(figures ?? SampleSeason.Figures().WithDrivers()) with { Template = PostNames.Drivers, Slug = PostNames.Drivers };

    public static PostRequest ChannelInFocus(FixedFigures? figures = null, ChannelFocus? focus = null) =>
        SampleSeason.Result(figures ?? SampleSeason.Figures().WithFocus()) with
        {
            Template = PostNames.ChannelInFocus,
            Slug = PostNames.ChannelInFocus,
            Focus = focus ?? new("messenger", IsNamed: false),
        };

    private static FixedFigures WithContests(this FixedFigures figures) => figures
        .Won("class=strom", "sognenett").Won(new Winner("class=offentlig", [], "no participant qualified"))
        .Won("channel=phone", "nordlys-kraft").Won("channel=email", "sognenett", "fjord-energi").Won(new Winner("channel=chat", [], "no participant qualified"))
        .Score("total(all|participant=nordlys-kraft)", 90.1, 25, 82.3, 95.2).Score("total(all|participant=fjord-energi)", 84.2, 25, 75, 91)
        .Score("total(all|participant=nordlys-kraft,channel=phone)", 97.25, 10, 82, 99).Score("total(all|participant=sognenett,channel=phone)", 94.1, 9, 80, 99)
        .Score("total(all|participant=sognenett,channel=email)", 96.5, 9, 80, 99).Score("total(all|participant=fjord-energi,channel=email)", 96.5, 8, 80, 99)
        .With("rank(total|participant=sognenett)", 1, 25, FigureUnit.Count, 1, 2).With("rank(total;joint|participant=sognenett)", 1, 25, FigureUnit.Count, 1, 3)
        .With("rank(total|participant=nordlys-kraft)", 2, 25, FigureUnit.Count, 1, 3).With("rank(total;joint|participant=nordlys-kraft)", 2, 25, FigureUnit.Count, 1, 3)
        .With("rank(total|participant=fjord-energi)", 3, 25, FigureUnit.Count, 2, 3).With("rank(total;joint|participant=fjord-energi)", 3, 25, FigureUnit.Count, 2, 3)
        .With("contenders(total)", 2, 3, FigureUnit.Count).With("contenders(total|class=strom)", 2, 3, FigureUnit.Count)
        .With("contenders(total|channel=phone)", 1, 2, FigureUnit.Count).With("contenders(total|channel=email)", 3, 3, FigureUnit.Count);

    private static FixedFigures WithDrivers(this FixedFigures figures) => figures
        .Percent("fit(drivers)", 48.24, 3612)
        .Percent("driver(valued)", 41.3, 3612, 36, 46.2).With("leads(valued)", 4, 4, FigureUnit.Count)
        .Percent("driver(asked-needs)", 27.9, 3612, 22, 33.1).Percent("driver(welcome)", 19.4, 3612, 15, 24).Percent("driver(answered-in-time)", 11.4, 3612, 8, 15)
        .Percent("lmg(agent)", 68.7, 3612).Percent("lmg(welcome)", 19.9, 3612).Percent("lmg(wait)", 11.4, 3612);

    private static FixedFigures WithFocus(this FixedFigures figures)
    {
        foreach (var (channel, n, half, ninth, answered) in new[] { ("chat", 518, 42, 840, 91.3), ("messenger", 450, 1_380, 97_000, 93.44) })
        {
            figures.Count($"n(dialogues|channel={channel})", n)
                .With($"quantile(wait;0.5|channel={channel})", half, n, FigureUnit.Seconds).With($"quantile(wait;0.9|channel={channel})", ninth, n, FigureUnit.Seconds)
                .Percent($"share(outcome=answered|channel={channel})", answered, n, answered - 3, answered + 3)
                .Score($"total(answered|channel={channel},responder=human)", 74.2, n - 60, 72, 76).Score($"total(answered|channel={channel},responder=chatbot)", 58.6, 60, 52, 65)
                .Points($"difference(answered;human>chatbot|channel={channel})", -15.6, 60, -22, -9)
                .Percent($"share(would-buy=yes|channel={channel},responder=human)", 64.1, n - 60).Percent($"share(would-buy=yes|channel={channel},responder=chatbot)", 45, 60);
        }

        return figures.Percent("share(outcome=answered)", 95.03, 3900, 94, 96);
    }
}
