using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Tests.Http;

public sealed class SignUpRateTests
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.Parse("2026-02-01T05:00:00Z", CultureInfo.InvariantCulture));

    [Fact]
    public void One_caller_is_stopped_for_the_rest_of_a_minute_and_another_is_not()
    {
        var rate = new SignUpRate(clock);
        var allowed = Enumerable.Range(0, SignUpRate.MostOfOne + 1).Select(_ => rate.Allows(From("192.0.2.1"))).ToList();
        var other = rate.Allows(From("192.0.2.2"));
        clock.Advance(SignUpRate.Window);
        var later = rate.Allows(From("192.0.2.1"));

        allowed.ShouldBe([.. Enumerable.Repeat(true, SignUpRate.MostOfOne), false]);
        (other, later).ShouldBe((true, true));
    }

    [Fact]
    public void All_callers_together_are_stopped_when_they_are_too_many()
    {
        var rate = new SignUpRate(clock);
        var allowed = Enumerable.Range(0, SignUpRate.MostOfAll + 1).Select(caller => rate.Allows(From($"192.0.2.{caller}"))).ToList();
        clock.Advance(SignUpRate.Window);

        allowed.ShouldBe([.. Enumerable.Repeat(true, SignUpRate.MostOfAll), false]);
        rate.Allows(From("192.0.2.1")).ShouldBeTrue();
    }

    private static HttpRequest From(string caller)
    {
        var request = Call.Request("");
        request.Headers["X-Forwarded-For"] = caller;
        return request;
    }
}
