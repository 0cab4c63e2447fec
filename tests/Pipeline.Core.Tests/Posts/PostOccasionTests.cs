using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Posts;

public sealed class PostOccasionTests
{
    private static readonly Programme Programme = new ProgrammeBuilder().Build();

    [Theory]
    [InlineData(PostNames.SoFar)]
    [InlineData(PostNames.Result)]
    public void Where_the_season_stands_and_how_it_ended_can_always_be_told(string post) =>
        Of(post, new FixedFigures(), Phase.Running).ShouldBe(new PostOccasion.Given(null));

    [Theory]
    [InlineData(PostNames.Winners)]
    [InlineData(PostNames.Drivers)]
    [InlineData(PostNames.ChannelInFocus)]
    public void What_speaks_finally_waits_for_a_final_season(string post) =>
        Of(post, Pulls(("chat", -2, 500)), Phase.Running).ShouldBe(new PostOccasion.Missing("the season is not final"));

    [Fact]
    public void A_winner_anywhere_is_an_occasion()
    {
        Of(PostNames.Winners, new FixedFigures().Won(new Winner("all", [], "no participant qualified")).Won("channel=chat", "nordlys-kraft")).ShouldBe(new PostOccasion.Given(null));
        Of(PostNames.Winners, new FixedFigures().Won(new Winner("all", [], "no participant qualified"))).ShouldBe(new PostOccasion.Missing("no participant qualified"));
    }

    [Fact]
    public void Drivers_are_told_of_only_when_one_is_shown()
    {
        Of(PostNames.Drivers, new FixedFigures().Percent("driver(valued)", 40, 250)).ShouldBe(new PostOccasion.Given(null));
        Because(PostNames.Drivers, new FixedFigures()).ShouldContain("fewer than 200 dialogues");
        Because(PostNames.Drivers, new FixedFigures(), Programme with { Highlights = Programme.Highlights! with { Drivers = "nps" } }).ShouldContain("no outcome with points");
    }

    [Fact]
    public void The_channel_with_the_lowest_contribution_is_in_focus() =>
        Focus(Pulls(("phone", 3, 900), ("chat", -1.2, 500), ("messenger", -2, 400))).ShouldBe(new ChannelFocus("messenger", IsNamed: false));

    [Fact]
    public void Of_equal_contributions_the_one_with_more_dialogues_is_in_focus_and_then_the_first_of_the_programme()
    {
        Focus(Pulls(("email", -2, 400), ("chat", -2, 500), ("messenger", -2, 400))).Channel.ShouldBe("chat");
        Focus(Pulls(("messenger", -2, 400), ("email", -2, 400))).Channel.ShouldBe("email");
    }

    [Theory]
    [InlineData(-0.04)]
    [InlineData(0)]
    public void Without_a_channel_that_is_seen_to_pull_down_there_is_none_in_focus(double pull) =>
        Because(PostNames.ChannelInFocus, Pulls(("phone", 0.3, 900), ("chat", pull, 500))).ShouldBe("no channel pulls the highlighted share down");

    [Fact]
    public void The_channel_that_the_programme_names_is_in_focus_when_it_has_figures()
    {
        var named = Programme with { Highlights = Programme.Highlights! with { Channel = "phone" } };

        Focus(Pulls(("phone", 3, 900), ("chat", -1.2, 500)), named).ShouldBe(new ChannelFocus("phone", IsNamed: true));
        Because(PostNames.ChannelInFocus, Pulls(("chat", -1.2, 500)), named).ShouldContain("channel phone");
    }

    [Fact]
    public void Without_a_highlighted_share_no_channel_is_in_focus() =>
        Because(PostNames.ChannelInFocus, Pulls(("chat", -1.2, 500)), Programme with { Highlights = null }).ShouldBe("the programme highlights no share");

    private static PostOccasion Of(string post, IFigures figures, Phase phase = Phase.Final, Programme? programme = null) =>
        PostOccasion.Of(post, programme ?? Programme, phase, figures);

    private static string Because(string post, IFigures figures, Programme? programme = null) =>
        Of(post, figures, programme: programme).ShouldBeOfType<PostOccasion.Missing>().Because;

    private static ChannelFocus Focus(IFigures figures, Programme? programme = null) =>
        Of(PostNames.ChannelInFocus, figures, programme: programme).ShouldBeOfType<PostOccasion.Given>().Focus.ShouldNotBeNull();

    private static FixedFigures Pulls(params (string Channel, double Pull, long N)[] channels)
    {
        var figures = new FixedFigures();
        foreach (var (channel, pull, n) in channels)
            figures.Percent($"share(would-buy=yes|channel={channel})", 70, n).Points($"contribution(would-buy|channel={channel})", pull, n);
        return figures;
    }
}
