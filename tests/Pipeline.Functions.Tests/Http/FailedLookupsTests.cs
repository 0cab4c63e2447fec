using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Tests.Http;

public sealed class FailedLookupsTests
{
    private readonly FakeTimeProvider clock = new();
    private int made;

    [Fact]
    public async Task Who_guesses_too_often_is_answered_alike_without_a_look_up_until_a_while_has_passed()
    {
        var lookups = new FailedLookups(clock);
        for (var guess = 0; guess < 20; guess++) await LookAsync(lookups, "10.0.0.1", null);

        var barred = await LookAsync(lookups, "10.0.0.1", Pages.Private("report"));
        var another = await LookAsync(lookups, "10.0.0.2", Pages.Private("report"));
        var failed = await LookAsync(lookups, "10.0.0.2", null);
        clock.Advance(TimeSpan.FromMinutes(10));
        var later = await LookAsync(lookups, "10.0.0.1", Pages.Private("report"));

        (barred.Status, another.Status, later.Status, made).ShouldBe((404, 200, 200, 23));
        barred.Body.ShouldBe(failed.Body);
        barred.Headers.Select(header => header.ToString()).ShouldBe(failed.Headers.Select(header => header.ToString()));
    }

    [Fact]
    public async Task Behind_a_front_end_the_caller_is_the_address_that_it_adds_last()
    {
        var lookups = new FailedLookups(clock);
        for (var guess = 0; guess < 20; guess++) await LookAsync(lookups, "10.0.0.1", null, $"192.0.2.{guess}, 198.51.100.7");

        (await LookAsync(lookups, "10.0.0.9", Pages.Private("report"), "198.51.100.7")).Status.ShouldBe(404);
        (await LookAsync(lookups, "10.0.0.1", Pages.Private("report"), "198.51.100.8")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task However_many_guess_at_once_who_was_barred_stays_so_and_there_is_room_again_when_their_time_is_over()
    {
        var lookups = new FailedLookups(clock);
        for (var guess = 0; guess < 20; guess++) await LookAsync(lookups, "10.0.0.1", null);
        for (var caller = 0; caller < 11_000; caller++) await LookAsync(lookups, $"10.1.{caller / 250}.{caller % 250}", null);

        var barred = await LookAsync(lookups, "10.0.0.1", Pages.Private("report"));
        clock.Advance(TimeSpan.FromMinutes(10));
        for (var guess = 0; guess < 20; guess++) await LookAsync(lookups, "10.2.0.1", null);
        var late = await LookAsync(lookups, "10.2.0.1", Pages.Private("report"));

        (barred.Status, late.Status).ShouldBe((404, 404));
    }

    private async Task<CallAnswer> LookAsync(FailedLookups lookups, string address, Answer? found, string? forwarded = null)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        if (forwarded is not null) context.Request.Headers["X-Forwarded-For"] = forwarded;
        return await Call.AnswerAsync(await lookups.LookAsync(context.Request, () =>
        {
            made++;
            return Task.FromResult(found);
        }));
    }
}
