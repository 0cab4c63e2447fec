using Azure;

namespace Pipeline.Adapters.Tests;

public sealed class StorageFaultTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(408, true)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(400, false)]
    [InlineData(403, false)]
    [InlineData(404, false)]
    [InlineData(412, false)]
    public void An_outage_is_known_by_its_status(int status, bool outage) =>
        StorageFault.IsOutage(new RequestFailedException(status, "")).ShouldBe(outage);

    [Fact]
    public void Several_failures_are_an_outage_when_each_of_them_is()
    {
        StorageFault.IsOutage(new AggregateException(new RequestFailedException(0, ""), new RequestFailedException(503, ""))).ShouldBeTrue();
        StorageFault.IsOutage(new AggregateException(new RequestFailedException(0, ""), new InvalidOperationException())).ShouldBeFalse();
        StorageFault.IsOutage(new AggregateException()).ShouldBeFalse();
    }

    [Fact]
    public void A_try_that_took_too_long_or_broke_within_the_answer_is_an_outage_alone_and_among_others()
    {
        var (late, broken) = (new TaskCanceledException("It exceeded the configured timeout."), new HttpIOException(HttpRequestError.ResponseEnded));

        StorageFault.IsOutage(new AggregateException(late, late, late)).ShouldBeTrue();
        StorageFault.IsOutage(new AggregateException(broken, new RequestFailedException(503, ""))).ShouldBeTrue();
        StorageFault.IsOutage(broken).ShouldBeTrue();
        StorageFault.IsOutage(late).ShouldBeTrue();
    }

    [Fact]
    public void A_fault_of_ours_is_no_outage() => StorageFault.IsOutage(new InvalidOperationException()).ShouldBeFalse();
}
