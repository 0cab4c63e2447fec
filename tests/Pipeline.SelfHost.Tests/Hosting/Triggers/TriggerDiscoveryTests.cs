using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Hosting.Triggers;
using Pipeline.SelfHost.Tests.Functions;

namespace Pipeline.SelfHost.Tests.Hosting.Triggers;

public sealed class TriggerDiscoveryTests
{
    private static readonly Task<IActionResult> Ok = Task.FromResult<IActionResult>(new OkResult());

    [Fact]
    public void Functions_are_found_by_what_starts_them()
    {
        var triggers = TriggerDiscovery.In(typeof(HttpFunctions).Assembly);

        triggers.Timers.Select(timer => timer.Function.Name).ShouldBe(["Daily", "EveryHour"]);
        triggers.Queues.Select(queue => queue.QueueName).ShouldBe(["more", "work"]);
        var item = triggers.Http.Single(http => http.Function.Name == "Item");
        (item.Route, item.Level).ShouldBe(("api/items/{shelf}/{item:int}", AuthorizationLevel.Anonymous));
        item.Methods.ShouldBe(["get", "put"]);
    }

    [Theory]
    [InlineData(typeof(WithoutTrigger), "Function 'F' has no parameter with a trigger attribute.")]
    [InlineData(typeof(BadSchedule), "Function 'F' has the schedule '*/5 * * * *', which is not a six-field NCRONTAB expression.")]
    [InlineData(typeof(BadRoute), "Function 'F' has the route 'a/{b', which cannot be read:")]
    [InlineData(typeof(UnknownParameter), "Function 'F' has a parameter 'id' that is neither a string named in the route 'a/{b}' nor a CancellationToken.")]
    [InlineData(typeof(NumberParameter), "Function 'F' has a parameter 'b' that is neither a string named in the route 'a/{b}' nor a CancellationToken.")]
    [InlineData(typeof(SystemLevel), "Function 'F' asks for the key level System; this host knows Anonymous, Function and Admin.")]
    [InlineData(typeof(NoResult), "Function 'F' must return Task<IActionResult>.")]
    [InlineData(typeof(BytesFromQueue), "Function 'F' must take its trigger 'message' as String.")]
    [InlineData(typeof(ResultFromTimer), "Function 'F' must return Task.")]
    [InlineData(typeof(QueueAndMore), "Function 'F' has a parameter 'more' that is neither its trigger nor a CancellationToken.")]
    [InlineData(typeof(Twice), "Two functions are named 'f'; a name may be used once.")]
    public void What_could_only_fail_when_called_stops_the_start(Type functions, string sentence)
    {
        Should.Throw<CannotStartException>(() => TriggerDiscovery.In([functions])).Message.ShouldStartWith(sentence);
    }

#pragma warning disable CA1822, IDE0060, IDE0051 // Functions that are looked at and never called.
    private sealed class WithoutTrigger
    {
        [Function("F")]
        public Task RunAsync(string message) => Task.CompletedTask;
    }

    private sealed class BadSchedule
    {
        [Function("F")]
        public Task RunAsync([TimerTrigger("*/5 * * * *")] TimerInfo timer) => Task.CompletedTask;
    }

    private sealed class BadRoute
    {
        [Function("F")]
        public Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a/{b")] HttpRequest request) => Ok;
    }

    private sealed class UnknownParameter
    {
        [Function("F")]
        public Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a/{b}")] HttpRequest request, string id) => Ok;
    }

    private sealed class NumberParameter
    {
        [Function("F")]
        public Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a/{b}")] HttpRequest request, int b) => Ok;
    }

    private sealed class SystemLevel
    {
        [Function("F")]
        public Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.System, "get")] HttpRequest request) => Ok;
    }

    private sealed class NoResult
    {
        [Function("F")]
        public Task RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Task.CompletedTask;
    }

    private sealed class BytesFromQueue
    {
        [Function("F")]
        public Task RunAsync([QueueTrigger("q")] byte[] message) => Task.CompletedTask;
    }

    private sealed class ResultFromTimer
    {
        [Function("F")]
        public Task<int> RunAsync([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => Task.FromResult(1);
    }

    private sealed class QueueAndMore
    {
        [Function("F")]
        public Task RunAsync([QueueTrigger("q")] string message, string more) => Task.CompletedTask;
    }

    private sealed class Twice
    {
        [Function("f")]
        public Task RunAsync([QueueTrigger("q")] string message) => Task.CompletedTask;

        [Function("F")]
        public Task RunAgainAsync([QueueTrigger("r")] string message) => Task.CompletedTask;
    }
}
