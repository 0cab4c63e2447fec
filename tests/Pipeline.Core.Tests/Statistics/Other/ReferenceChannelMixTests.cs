using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics.Other;

public sealed class ReferenceChannelMixTests
{
    private static readonly string[] Channels = ["phone", "email", "chat", "messenger"];

    // Published for the season of 2021: phone, e-mail, chat, Messenger and all.
    private static readonly double[][] Printed =
    [
        [92.8, 88.2, 88.2, 80.2, 88.7],
        [83.3, 78.2, 63.3, 62.2, 75.9],
        [82.2, 78.2, 65.4, 61.6, 75.8],
    ];

    [Fact]
    public void One_mix_of_channels_explains_all_three_published_totals()
    {
        var expected = Expected("seed_mix.csv");

        var exact = ChannelMix.Exact(Printed);
        var range = ChannelMix.Range(Printed);

        for (var at = 0; at < Channels.Length; at++)
        {
            exact[at].ShouldBe(expected[(Channels[at], "exact_solution_share")], 1e-6);
            range[at].Low.ShouldBe(expected[(Channels[at], "min_share")], 1e-6);
            range[at].High.ShouldBe(expected[(Channels[at], "max_share")], 1e-6);
        }
    }
}
