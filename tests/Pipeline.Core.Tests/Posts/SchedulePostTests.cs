using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Posts;
using Pipeline.Core.Posts.Scheduling;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Posts;

public sealed class SchedulePostTests
{
    private const string Award = "prisen";

    private static readonly byte[] Definition = System.Text.Encoding.UTF8.GetBytes("""
        { "id": "prisen", "name": "Prisen", "locale": "nb", "timeZone": "Europe/Oslo", "season": { "start": "2026-01-01", "end": "2026-01-31" },
          "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" } ], "classes": [ { "id": "all", "name": "Alle" } ], "areas": [ { "id": "whole", "name": "Alt" } ],
          "questions": [ { "id": "good", "area": "whole", "kind": "scored", "text": "Bra?", "options": [ { "code": "yes", "points": 1 }, { "code": "no", "points": 0 } ] } ],
          "schedule": [ { "period": "season", "post": "result" } ], "participants": [ { "id": "nordlys", "name": "Nordlys", "class": "all" } ] }
        """);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 2, 1, 6, 0, 0, TimeSpan.Zero));
    private readonly InMemoryDraftStore drafts = new();
    private readonly InMemoryProgrammeStore programmes = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_planned_version_is_published_when_its_hour_has_come_and_not_before()
    {
        await DraftAsync(1);
        (await PlanAsync(1, hours: 2)).ShouldBeOfType<ScheduledDraft.Planned>();

        (await TickAsync()).Published.ShouldBeNull();
        clock.Advance(TimeSpan.FromHours(2));
        var published = await TickAsync();

        (published.Published, published.Schedule).ShouldBe((1, null));
    }

    [Fact]
    public async Task A_newer_version_is_not_published_in_its_place_and_the_plan_stays_to_be_seen()
    {
        await DraftAsync(1);
        await PlanAsync(1, hours: 2);
        var planned = (await drafts.FindAsync(Award, "result", Cancellation))!;
        (await drafts.SaveAsync(planned with { Version = 2 }, null, Cancellation)).ShouldBeTrue();
        clock.Advance(TimeSpan.FromHours(3));

        var waiting = await TickAsync();

        (waiting.Published, waiting.Schedule!.Version).ShouldBe((null, 1));
    }

    [Fact]
    public async Task Only_the_newest_version_can_be_planned_and_only_for_later()
    {
        await DraftAsync(2);

        (await PlanAsync(1, hours: 2)).ShouldBeOfType<ScheduledDraft.Stale>();
        (await PlanAsync(2, hours: 0)).ShouldBeOfType<ScheduledDraft.Past>();
        (await new SchedulePost(drafts, clock).PlanAsync(Award, "none", new(1, clock.GetUtcNow().AddHours(1), "Maja"), Cancellation)).ShouldBeOfType<ScheduledDraft.Unknown>();
    }

    [Fact]
    public async Task A_plan_that_is_taken_away_or_overtaken_by_a_decision_publishes_nothing()
    {
        await DraftAsync(1);
        await PlanAsync(1, hours: 2);
        (await new SchedulePost(drafts, clock).CancelAsync(Award, "result", Cancellation))!.Schedule.ShouldBeNull();
        await PlanAsync(1, hours: 2);
        (await new ApprovePost(drafts, clock).UnpublishAsync(Award, "season", "result", Cancellation))!.Schedule.ShouldBeNull();
        clock.Advance(TimeSpan.FromHours(3));

        (await TickAsync()).Published.ShouldBeNull();
    }

    private async Task DraftAsync(int version)
    {
        await programmes.PutAsync(Award, Definition, Cancellation);
        await drafts.SaveAsync(new Draft(Award, "season", "result", "Resultatet", version, null, "hash", clock.GetUtcNow(), null), null, Cancellation);
    }

    private Task<ScheduledDraft> PlanAsync(int version, int hours) =>
        new SchedulePost(drafts, clock).PlanAsync(Award, "result", new(version, clock.GetUtcNow().AddHours(hours), "Maja"), Cancellation);

    private async Task<Draft> TickAsync()
    {
        await new PublishScheduled(new ProgrammeCatalogue(programmes), drafts, clock).RunAsync(Cancellation);
        return (await drafts.FindAsync(Award, "result", Cancellation))!;
    }
}
