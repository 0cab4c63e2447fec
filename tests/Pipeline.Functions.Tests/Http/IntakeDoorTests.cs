using Azure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Tests.Http;

public sealed class IntakeDoorTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly TaskCompletionSource<IActionResult> storage = new();
    private readonly IntakeDoor door;

    public IntakeDoorTests() => door = new(new Door(NullLogger<Door>.Instance), clock, NullLogger<IntakeDoor>.Instance);

    [Fact]
    public async Task As_many_as_may_wait_for_storage_do_and_the_next_is_told_to_come_back()
    {
        var waiting = Enumerable.Range(0, IntakeDoor.MostAtOnce).Select(_ => door.OpenAsync(() => storage.Task)).ToList();

        var refused = await Call.AnswerAsync(await door.OpenAsync(() => throw new InvalidOperationException("It was let in.")));

        waiting.ShouldAllBe(each => !each.IsCompleted);
        refused.Status.ShouldBe(503);
        refused.Headers.RetryAfter.ToString().ShouldBe("30");
        storage.SetResult(Answer.Json(202, "kept"));
        foreach (var each in waiting) (await Call.AnswerAsync(await each)).Status.ShouldBe(202);
    }

    [Fact]
    public async Task Whoever_leaves_makes_room_also_by_storage_trouble_and_by_a_failure()
    {
        for (var times = 0; times <= IntakeDoor.MostAtOnce; times++)
        {
            await Should.ThrowAsync<InvalidDataException>(() => door.OpenAsync(() => throw new InvalidDataException("A fault of our own.")));
            (await Call.AnswerAsync(await door.OpenAsync(() => throw new RequestFailedException(503, "Busy.")))).Status.ShouldBe(503);
        }

        var after = await Call.AnswerAsync(await door.OpenAsync(() => Task.FromResult<IActionResult>(Answer.Json(202, "kept"))));

        after.Status.ShouldBe(202);
    }

    [Fact]
    public async Task Nobody_is_kept_waiting_for_storage_longer_than_form_services_wait()
    {
        var answering = door.HurryAsync(patience => storage.Task.WaitAsync(patience), TestContext.Current.CancellationToken);

        clock.Advance(IntakeDoor.MostPatience - TimeSpan.FromTicks(1));
        answering.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromTicks(1));

        var answer = await Call.AnswerAsync(await answering);
        answer.Status.ShouldBe(503);
        answer.Headers.RetryAfter.ToString().ShouldBe("30");
        IntakeDoor.MostPatience.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_sender_that_hangs_up_is_no_slow_storage()
    {
        using var gone = new CancellationTokenSource();
        var answering = door.HurryAsync(patience => storage.Task.WaitAsync(patience), gone.Token);

        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => answering);
    }
}
