using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Results;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class ResultWordingTests
{
    private static readonly PostRequest Request = SampleSeason.Result();

    [Fact]
    public void The_published_table_is_printed()
    {
        var text = Write(Request);

        foreach (var number in (string[])
            ["88,7", "92,8", "88,2", "80,2", "75,9", "83,3", "78,2", "63,3", "62,2", "75,8\u00a0%", "82,2\u00a0%", "65,4\u00a0%", "61,6\u00a0%", "24,2\u00a0%", "12,8", "9,5", "10,0", "24,9", "18,0", "96,0", "3 av 4", "1 av 4"])
            text.ShouldContain(number);
    }

    [Fact]
    public void Channels_come_in_the_programmes_order_and_are_sorted_by_the_sign_of_their_pull()
    {
        var text = Write(Request);

        text.ShouldContain("På telefon faller scoren fra 92,8 til 83,3, et fall på 9,5 poeng. På e-post faller den litt mer: 10,0 poeng");
        text.ShouldContain("På chat faller den langt mer: 24,9 poeng");
        text.ShouldContain("Messenger starter svakest, på 80,2");
        text.ShouldContain("Telefon og e-post trekker totalen opp. Chat og Messenger trekker den ned.");
        text.ShouldNotContain("skriftlig");
    }

    [Fact]
    public void Without_a_fall_none_is_told()
    {
        var text = Write(Request with { Figures = SampleSeason.Figures().Score("mean(valued)", 88.67, 3900).Points("change(welcome>valued)", 0, 3900, -1, 1) });

        text.ShouldContain("Det er den samme scoren som ved starten");
        text.ShouldNotContain("et fall på 12,8");
        text.ShouldNotContain("Der scoren ellers faller");
    }

    [Fact]
    public void A_fall_that_the_interval_does_not_support_is_not_called_one()
    {
        var text = Write(Request with { Figures = SampleSeason.Figures().Points("change(welcome>valued)", -12.8, 6, -40, 14).Points("change(welcome>valued|channel=chat)", -24.9, 6, -60, 11) });

        text.ShouldNotContain("et fall på 12,8");
        text.ShouldContain("På chat er scoren 88,2 ved starten og 63,3 til slutt, en forskjell som er for usikker til å kalles en endring.");
    }

    [Fact]
    public void A_rise_is_told_as_one() =>
        Write(Request with { Figures = SampleSeason.Figures().Score("mean(valued)", 93.1, 3900).Points("change(welcome>valued)", 4.4, 3900, 3, 6) })
            .ShouldContain("Gjennom dialogen stiger altså scoren, fra 88,7 til 93,1.");

    [Fact]
    public void A_channel_without_figures_is_left_out()
    {
        var text = Write(Request with { Figures = SampleSeason.Figures().Without(id => id.Contains("messenger", StringComparison.Ordinal)) });

        text.ShouldNotContain("- Messenger:");
        text.ShouldNotContain("Messenger starter");
        text.ShouldContain("Chat trekker den ned.");
    }

    [Fact]
    public void With_one_channel_nothing_is_compared()
    {
        var text = Write(Request with { Figures = SampleSeason.Figures().Without(id => id.Contains("channel=", StringComparison.Ordinal) && !id.Contains("phone", StringComparison.Ordinal)) });

        text.ShouldNotContain("Kanal for kanal");
        text.ShouldNotContain("trekker totalen opp");
        text.ShouldContain("- Telefon: 82,2");
    }

    [Fact]
    public void Without_any_figures_the_post_still_stands()
    {
        var text = Write(Request with { Figures = new FixedFigures() });

        text.ShouldStartWith("# Resultatene fra Kundeserviceprisen 2021 er klare\n");
        text.ShouldContain("Takk til alle som har vært med!");
        text.ShouldNotContain("vinner");
    }

    [Fact]
    public void Without_highlights_the_post_tells_of_the_winner() =>
        Write(Request with { Programme = Request.Programme with { Highlights = null } }).ShouldContain("## Sognenett er årets vinner");

    [Fact]
    public void A_share_far_from_any_fraction_is_told_in_percent() =>
        Write(Request with { Figures = SampleSeason.Figures().Percent("share(would-buy=yes)", 71.4, 3827, 70, 73) }).ShouldStartWith("# 71,4\u00a0% ville handlet\n");

    [Fact]
    public void A_shared_first_place_has_no_winner() =>
        Write(Request with { Figures = SampleSeason.Figures().Ranked(new RankedParticipant("sognenett", 1, 95, 25, true), new RankedParticipant("nordlys-kraft", 1, 95, 25, true)) })
            .ShouldNotContain("vinner");

    [Fact]
    public void A_first_place_that_does_not_qualify_is_no_winner() =>
        Write(Request with { Figures = SampleSeason.Figures().Ranked(new RankedParticipant("sognenett", 1, 95, 3, false)) }).ShouldNotContain("vinner");

    [Fact]
    public void A_season_that_still_runs_has_no_winner() => Write(Request with { Phase = Phase.Running }).ShouldNotContain("vinner");

    [Fact]
    public void The_winner_is_not_called_best_where_others_are_better()
    {
        var text = Write(Request);

        text.ShouldContain("På akkurat dette spørsmålet er det 2 som ligger høyere. Det er helheten som gir seieren.");
        text.ShouldNotContain("best på");
    }

    [Fact]
    public void Where_nobody_is_better_than_the_winner_nobody_is_said_to_be() =>
        Write(Request with { Figures = SampleSeason.Figures().Percent("share(would-buy=yes|participant=sognenett)", 100, 25) }).ShouldNotContain("ligger høyere");

    [Fact]
    public void A_question_is_asked_for_the_first_time_only_in_its_first_season()
    {
        var programme = Request.Programme;
        var older = programme with { Questions = [.. programme.Questions.Select(question => question with { Introduced = "2019" })] };

        Write(Request).ShouldContain("For første gang har vi også spurt: «Følte du deg verdsatt");
        Write(Request with { Programme = older }).ShouldNotContain("første gang");
        Write(Request with { Programme = older }).ShouldNotContain("nye spørsmål");
    }

    [Fact]
    public void A_question_the_locale_has_no_words_for_is_quoted()
    {
        var programme = Request.Programme;
        var highlights = programme.Highlights! with { Pair = new("answered-in-time", "spelling"), ShareQuestion = "feeling", ShareOption = "positive" };
        var figures = SampleSeason.Figures().Score("mean(answered-in-time)", 90, 3900).Score("mean(spelling)", 85, 2740).Points("change(answered-in-time>spelling)", -5, 2740, -6, -4)
            .Percent("share(feeling=positive)", 61.2, 3900);

        var text = Write(Request with { Programme = programme with { Highlights = highlights }, Figures = figures });

        text.ShouldContain("«Fikk du svar innen rimelig tid?» Her er årets score 90,0.");
        text.ShouldContain("61,2\u00a0% svarer «Positiv»");
        text.ShouldNotContain("handlet");
    }

    [Fact]
    public void No_sentence_is_left_half_said()
    {
        foreach (var figures in (FixedFigures[])
            [SampleSeason.Figures(), new(), SampleSeason.Figures().Without(id => id.Contains("share", StringComparison.Ordinal)), SampleSeason.Figures().Without(id => id.Contains("mean", StringComparison.Ordinal))])
        {
            var text = Write(Request with { Figures = figures });

            text.ShouldNotContain("  ");
            text.ShouldNotContain("\n ");
            text.ShouldNotContain(" .");
            text.ShouldNotContain(" ,");
            text.ShouldNotContain("..");
            text.ShouldNotContain("null");
            text.ShouldNotContain("«»");
        }
    }

    private static string Write(PostRequest request) => new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(request).Markdown;
}
