using Azure;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Tests.Http;

public sealed class DoorTests
{
    public static TheoryData<Exception> Trouble =>
    [
        new RequestFailedException("No answer."), new RequestFailedException(503, "Busy."), new RequestFailedException(500, "Timed out."),
        new RequestFailedException(429, "Slow down."), new AggregateException(new RequestFailedException("No answer."), new TimeoutException()),
        new TaskCanceledException("It exceeded the configured timeout."),
    ];

    [Theory]
    [MemberData(nameof(Trouble))]
    public async Task Storage_trouble_is_503_with_a_time_to_come_back(Exception trouble)
    {
        var answer = await Call.AnswerAsync(await new Door(NullLogger<Door>.Instance).OpenAsync(() => throw trouble));

        answer.Status.ShouldBe(503);
        answer.Headers.RetryAfter.ToString().ShouldBe("30");
    }

    [Fact]
    public async Task A_fault_of_our_own_is_not_dressed_up_as_storage_trouble() =>
        await Should.ThrowAsync<RequestFailedException>(() => new Door(NullLogger<Door>.Instance).OpenAsync(() => throw new RequestFailedException(403, "Forbidden.")));
}
