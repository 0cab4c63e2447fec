using Pipeline.Core.Alerts;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Alerts;

/// <summary>Wednesday the 14th of January 2026 is told of, by days that are over.</summary>
public sealed class AlertCoverTests
{
    private static readonly Programme Programme = new ProgrammeBuilder().Build();
    private static readonly DateOnly NextMonday = new(2026, 1, 19), February = new(2026, 2, 2), April = new(2026, 4, 6);

    [Fact]
    public void A_week_with_five_contacts_is_told_as_soon_as_it_is_over_and_not_before()
    {
        var week = On("2026-01-12", "2026-01-13", "2026-01-14", "2026-01-16", "2026-01-18");

        Told(week, NextMonday).ShouldBe("2026-W03");
        Told(week, new DateOnly(2026, 1, 18)).ShouldBeNull();
    }

    [Fact]
    public void A_thin_week_is_told_as_its_month_and_a_thin_month_as_the_season()
    {
        var month = On("2026-01-05", "2026-01-06", "2026-01-14", "2026-01-20", "2026-01-28");
        var season = On("2025-12-05", "2026-01-06", "2026-01-14", "2026-02-20", "2026-03-28");

        Told(month, NextMonday).ShouldBeNull();
        Told(month, February).ShouldBe("2026-01");
        Told(season, February).ShouldBeNull();
        Told(season, April).ShouldBe("season");
    }

    [Fact]
    public void Of_a_participant_with_four_contacts_nothing_is_ever_told() =>
        Told(On("2026-01-12", "2026-01-13", "2026-01-14", "2026-01-15"), April).ShouldBeNull();

    [Fact]
    public void A_programme_may_ask_for_more_contacts_but_not_for_fewer()
    {
        var five = On("2026-01-12", "2026-01-13", "2026-01-14", "2026-01-16", "2026-01-18");
        var strict = new ProgrammeBuilder().WithRules(rules => rules with { MinimumShown = 6 }).Build();
        var lax = new ProgrammeBuilder().WithRules(rules => rules with { MinimumShown = 1 }).Build();

        AlertCover.Of(strict, Bad(), five, February).ShouldBeNull();
        AlertCover.Of(lax, Bad(), [.. five.Take(4)], April).ShouldBeNull();
    }

    [Fact]
    public void The_channel_is_told_only_where_it_has_as_many_contacts_itself()
    {
        var chats = On("2026-01-12", "2026-01-13", "2026-01-14", "2026-01-16", "2026-01-18");
        List<Evaluation> mixed = [.. chats.Take(4), .. On("2026-01-15").Select(each => each with { Channel = "phone" })];

        AlertCover.Of(Programme, Bad(), chats, NextMonday)!.Value.Channel.ShouldBe("chat");
        AlertCover.Of(Programme, Bad(), mixed, NextMonday)!.Value.Channel.ShouldBeNull();
    }

    private static string? Told(IReadOnlyCollection<Evaluation> counted, DateOnly today) => AlertCover.Of(Programme, Bad(), counted, today)?.Period.Text;

    private static Evaluation Bad() => On("2026-01-14")[0];

    private static List<Evaluation> On(params string[] days) =>
        [.. days.Select(day => new EvaluationBuilder(Programme).WithId(day).At($"{day}T10:00:00+01:00").Build())];
}
