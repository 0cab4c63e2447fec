using Pipeline.Core.Evaluations;
using Pipeline.Core.Tallies;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every evaluation store does about counted days.</summary>
public abstract class DayCountContract : EvaluationContract
{
    private static readonly DateOnly Day = new(2026, 1, 14);

    [Fact]
    public async Task A_stored_evaluation_marks_its_day()
    {
        await StoreAsync("one");

        var day = await OnlyDayAsync();

        day.Day.ShouldBe(Day);
        day.Counted.ShouldBeNull();
        day.CountedVersion.ShouldBeNull();
        day.MarkVersion.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_mark_tells_what_traced_the_door_that_made_it_last()
    {
        const string first = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", second = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        await CreateStore().AddAsync(Participant, [Stored(Evaluation.WithId("one").At("2026-01-14T12:00:00+01:00")) with { Trace = first }], Cancellation);
        var before = await OnlyDayAsync();
        await CreateStore().AddAsync(Participant, [Stored(Evaluation.WithId("two").At("2026-01-14T12:00:00+01:00")) with { Trace = second }], Cancellation);
        var after = await OnlyDayAsync();

        await StoreAsync("three");

        (before.MarkTrace, after.MarkTrace, (await OnlyDayAsync()).MarkTrace).ShouldBe((first, second, null));
    }

    [Fact]
    public async Task Saving_a_count_removes_the_mark()
    {
        await StoreAsync("one");

        (await CreateStore().SaveCountAsync(Participant, await OnlyDayAsync(), Counted(1), Cancellation)).ShouldBeTrue();

        var day = await OnlyDayAsync();
        day.MarkVersion.ShouldBeNull();
        day.Counted!.Layout.ShouldBe("layout");
        day.Counted.Bytes.ToArray().ShouldBe(Counted(1).Bytes.ToArray());
    }

    [Fact]
    public async Task A_counted_day_is_marked_again_by_the_next_evaluation()
    {
        await StoreAsync("one");
        await CreateStore().SaveCountAsync(Participant, await OnlyDayAsync(), Counted(1), Cancellation);

        await StoreAsync("two");

        var day = await OnlyDayAsync();
        day.Counted.ShouldNotBeNull();
        day.MarkVersion.ShouldNotBeNull();
        (await CreateStore().SaveCountAsync(Participant, day, Counted(2), Cancellation)).ShouldBeTrue();
        NumberIn(await OnlyDayAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_count_is_refused_when_the_day_was_marked_again_since()
    {
        await StoreAsync("one");
        var before = await OnlyDayAsync();
        await StoreAsync("two");

        (await CreateStore().SaveCountAsync(Participant, before, Counted(1), Cancellation)).ShouldBeFalse();

        var day = await OnlyDayAsync();
        day.Counted.ShouldBeNull();
        day.MarkVersion.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_count_is_refused_when_somebody_else_counted_since()
    {
        await StoreAsync("one");
        var before = await OnlyDayAsync();
        (await CreateStore().SaveCountAsync(Participant, before, Counted(1), Cancellation)).ShouldBeTrue();

        (await CreateStore().SaveCountAsync(Participant, before, Counted(7), Cancellation)).ShouldBeFalse();

        NumberIn(await OnlyDayAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_recount_is_refused_when_somebody_else_recounted_since()
    {
        await StoreAsync("one");
        await CreateStore().SaveCountAsync(Participant, await OnlyDayAsync(), Counted(1), Cancellation);
        var before = await OnlyDayAsync();

        (await CreateStore().SaveCountAsync(Participant, before, Counted(2), Cancellation)).ShouldBeTrue();
        (await CreateStore().SaveCountAsync(Participant, before, Counted(3), Cancellation)).ShouldBeFalse();

        NumberIn(await OnlyDayAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_recount_without_a_mark_is_refused_when_a_mark_appeared_since()
    {
        await StoreAsync("one");
        await CreateStore().SaveCountAsync(Participant, await OnlyDayAsync(), Counted(1), Cancellation);
        var before = await OnlyDayAsync();
        await StoreAsync("two");

        (await CreateStore().SaveCountAsync(Participant, before, Counted(1), Cancellation)).ShouldBeFalse();

        (await OnlyDayAsync()).MarkVersion.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_large_tally_comes_back_whole()
    {
        await StoreAsync("one");
        var noise = new byte[200_000];
        new Random(3).NextBytes(noise);
        await CreateStore().SaveCountAsync(Participant, await OnlyDayAsync(), new("layout", noise), Cancellation);
        (await OnlyDayAsync()).Counted!.Bytes.ToArray().ShouldBe(noise);

        // A shorter one must not end in the remains of the longer one.
        await CreateStore().SaveCountAsync(Participant, await OnlyDayAsync(), new("layout", noise.AsMemory(0, 70_000)), Cancellation);

        (await OnlyDayAsync()).Counted!.Bytes.ToArray().ShouldBe(noise[..70_000]);
    }

    [Fact]
    public async Task Days_are_listed_in_order()
    {
        await StoreAsync("c", "2026-03-01");
        await StoreAsync("a", "2025-12-31");
        await StoreAsync("b", "2026-01-01");

        var counts = await CreateStore().ReadCountsAsync(Participant, Cancellation);

        counts.Days.Select(day => day.Day).ShouldBe([new(2025, 12, 31), new(2026, 1, 1), new(2026, 3, 1)]);
    }

    [Fact]
    public async Task Evaluations_that_arrive_while_days_are_counted_are_counted_in_the_end()
    {
        const int Evaluations = 40;

        var arriving = Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var number = writer; number < Evaluations; number += 4) await StoreAsync($"resp-{number}");
        })));
        var counting = Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!arriving.IsCompleted) await CountMarkedDaysAsync();
        })));
        await arriving;
        await counting;
        await CountMarkedDaysAsync();

        var day = await OnlyDayAsync();
        day.MarkVersion.ShouldBeNull();
        NumberIn(day).ShouldBe(Evaluations);
    }

    private async Task CountMarkedDaysAsync()
    {
        var store = CreateStore();
        foreach (var day in (await store.ReadCountsAsync(Participant, Cancellation)).Days.Where(day => day.MarkVersion is not null))
        {
            var evaluations = await store.ReadAsync(Participant, day.Day, day.Day, Cancellation);
            await store.SaveCountAsync(Participant, day, Counted(evaluations.Count), Cancellation);
        }
    }

    private async Task StoreAsync(string id, string day = "2026-01-14")
    {
        var stored = Stored(Evaluation.WithId(id).At($"{day}T12:00:00+01:00"));
        (await CreateStore().AddAsync(Participant, [stored], Cancellation)).ShouldBe([StoreOutcome.Stored]);
    }

    private async Task<DayCount> OnlyDayAsync() => (await CreateStore().ReadCountsAsync(Participant, Cancellation)).Days.ShouldHaveSingleItem();

    private static CountedTally Counted(int number) => new("layout", BitConverter.GetBytes(number));

    private static int NumberIn(DayCount day) => BitConverter.ToInt32(day.Counted!.Bytes.Span);
}
