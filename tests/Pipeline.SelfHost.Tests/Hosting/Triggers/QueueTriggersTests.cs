using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Hosting.Azurite;
using Pipeline.SelfHost.Hosting.Triggers;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Hosting.Triggers;

public sealed class QueueTriggersTests(QueueTriggersTests.Storage storage) : IClassFixture<QueueTriggersTests.Storage>, IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly string connection = storage.ConnectionString;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        foreach (var name in (string[])["work", "work-poison", "more"]) await Queue(name).DeleteIfExistsAsync(Token);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Messages_are_decoded_run_and_deleted()
    {
        await using var host = await StartAsync(maxDequeueCount: 5);
        foreach (var number in Enumerable.Range(1, 20)) await SendAsync("work", $"æøå {number}");

        await host.App.Queues.WhenIdleAsync(Token);

        host.Journal.Of("TakeWork").Order(StringComparer.Ordinal).ShouldBe(
            Enumerable.Range(1, 20).Select(number => $"æøå {number}").Order(StringComparer.Ordinal));
        (await WaitingAsync("work")).ShouldBe(0);
        (await WaitingAsync("work-poison")).ShouldBe(0);
    }

    [Fact]
    public async Task A_host_without_queues_in_its_storage_is_idle()
    {
        await using var host = await StartAsync(maxDequeueCount: 5);

        await host.App.Queues.WhenIdleAsync(Token);

        host.App.Queues.Names.ShouldBe(["more", "work"]);
    }

    [Fact]
    public async Task Idle_waits_for_messages_that_messages_cause()
    {
        await using var host = await StartAsync(maxDequeueCount: 5);
        host.Journal.OnWrite = (function, entry, _) => (function, entry) switch
        {
            ("TakeWork", "1") => SendAsync("more", "2"),
            ("TakeMore", "2") => SendAsync("work", "3"),
            ("TakeWork", "3") => SendAsync("more", "4"),
            _ => Task.CompletedTask,
        };
        await SendAsync("work", "1");

        await host.App.Queues.WhenIdleAsync(Token);

        host.Journal.Of("TakeWork").ShouldBe(["1", "3"]);
        host.Journal.Of("TakeMore").ShouldBe(["2", "4"]);
    }

    [Fact]
    public async Task A_message_is_hidden_while_it_runs()
    {
        await using var host = await StartAsync(maxDequeueCount: 5);
        var seen = new TaskCompletionSource<int>();
        host.Journal.OnWrite = async (_, _, token) =>
            seen.TrySetResult((await Queue("work").PeekMessagesAsync(1, token)).Value.Length);
        await SendAsync("work", "1");

        await host.App.Queues.WhenIdleAsync(Token);

        (await seen.Task).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_that_fails_comes_again_after_the_visibility_timeout()
    {
        await using var host = await StartAsync(maxDequeueCount: 3);
        var tries = 0;
        var moments = new List<DateTimeOffset>();
        host.Journal.OnWrite = (_, _, _) =>
        {
            moments.Add(TimeProvider.System.GetUtcNow());
            return ++tries < 3 ? throw new InvalidOperationException("No luck.") : Task.CompletedTask;
        };
        await SendAsync("work", "1");

        await host.App.Queues.WhenIdleAsync(Token);

        host.Journal.Of("TakeWork").ShouldBe(["1", "1", "1"]);
        // Never sooner; how much later is the machine's affair.
        moments.Zip(moments.Skip(1), (before, after) => after - before).ShouldAllBe(gap => gap > TimeSpan.FromSeconds(0.9));
        (await WaitingAsync("work-poison")).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_that_keeps_failing_goes_to_the_poison_queue_as_it_was_and_holds_up_no_other()
    {
        await using var host = await StartAsync(maxDequeueCount: 2);
        host.Journal.OnWrite = (_, entry, _) => entry == "bad" ? throw new InvalidOperationException("No luck.") : Task.CompletedTask;
        await SendAsync("work", "bad");
        await SendAsync("work", "good");

        await host.App.Queues.WhenIdleAsync(Token);

        host.Journal.Of("TakeWork").Order(StringComparer.Ordinal).ShouldBe(["bad", "bad", "good"]);
        var poison = (await Queue("work-poison").PeekMessagesAsync(10, Token)).Value.ShouldHaveSingleItem();
        poison.Body.ToString().ShouldBe(Encode("bad"));
        poison.ExpiresOn!.Value.Year.ShouldBeGreaterThan(9000);
        host.Log.Lines.ShouldContain(line => line.StartsWith("Error: Message ", StringComparison.Ordinal) && line.Contains("went to the poison queue after 2 tries"));
    }

    [Fact]
    public async Task A_message_dequeued_too_often_elsewhere_is_poisoned_without_a_run()
    {
        await SendAsync("work", "1");
        for (var crash = 0; crash < 2; crash++)
        {
            var taken = (await Queue("work").ReceiveMessageAsync(TimeSpan.FromSeconds(30), Token)).Value;
            await Queue("work").UpdateMessageAsync(taken.MessageId, taken.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: Token);
        }

        await using var host = await StartAsync(maxDequeueCount: 2);
        await host.App.Queues.WhenIdleAsync(Token);

        host.Journal.Of("TakeWork").ShouldBeEmpty();
        (await WaitingAsync("work-poison")).ShouldBe(1);
    }

    [Fact]
    public async Task A_message_of_a_host_that_died_between_copying_and_deleting_it_lies_in_the_poison_queue_and_is_not_run_again()
    {
        await SendAsync("work", "bad");
        var dying = new QueueClientOptions();
        dying.AddPolicy(new DiesBeforeDeleting(), HttpPipelinePosition.PerCall);
        var messages = new QueueMessages(new QueueServiceClient(connection, dying), "work", new QueueSettings { MaxDequeueCount = 1 });
        var taken = (await messages.TakeAsync()).ShouldHaveSingleItem();
        await Should.ThrowAsync<InvalidOperationException>(() => messages.PoisonAsync(taken));
        await Queue("work").UpdateMessageAsync(taken.MessageId, taken.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: Token);

        await using var host = await StartAsync(maxDequeueCount: 1);
        await host.App.Queues.WhenIdleAsync(Token);

        host.Journal.Of("TakeWork").ShouldBeEmpty();
        (await WaitingAsync("work")).ShouldBe(0);
        (await Queue("work-poison").PeekMessagesAsync(10, Token)).Value.Select(message => message.Body.ToString()).ShouldBe([Encode("bad"), Encode("bad")]);
    }

    [Fact]
    public async Task A_message_that_is_not_base64_goes_to_the_poison_queue()
    {
        await using var host = await StartAsync(maxDequeueCount: 1);
        await Queue("work").CreateIfNotExistsAsync(cancellationToken: Token);
        await Queue("work").SendMessageAsync("not base64!", Token);

        await host.App.Queues.WhenIdleAsync(Token);

        host.Journal.Of("TakeWork").ShouldBeEmpty();
        (await Queue("work-poison").PeekMessageAsync(Token)).Value.Body.ToString().ShouldBe("not base64!");
    }

    [Fact]
    public async Task A_stop_asks_running_functions_to_end_and_shows_their_messages_again_at_once()
    {
        var host = await StartAsync(maxDequeueCount: 1);
        var started = new TaskCompletionSource();
        host.Journal.OnWrite = (_, _, token) =>
        {
            started.SetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        };
        await SendAsync("work", "1");
        await started.Task.WaitAsync(Token);

        await host.DisposeAsync();

        (await Queue("work").PeekMessagesAsync(1, Token)).Value.ShouldHaveSingleItem();
        (await WaitingAsync("work-poison")).ShouldBe(0);
    }

    private async Task<TestHost> StartAsync(int maxDequeueCount)
    {
        var hostJson = folder.Write("host.json", $$"""
            { "extensions": { "queues": {
                "batchSize": 4, "newBatchThreshold": 2, "maxDequeueCount": {{maxDequeueCount}},
                "visibilityTimeout": "00:00:01", "maxPollingInterval": "00:00:01" } } }
            """);
        return await TestHost.StartAsync(connection, options => options with { HostJsonPath = hostJson }, Token);
    }

    private QueueClient Queue(string name) => new(connection, name);

    private async Task SendAsync(string queue, string text)
    {
        await Queue(queue).CreateIfNotExistsAsync(cancellationToken: Token);
        await Queue(queue).SendMessageAsync(Encode(text), Token);
    }

    private async Task<int> WaitingAsync(string queue)
    {
        await Queue(queue).CreateIfNotExistsAsync(cancellationToken: Token);
        QueueProperties properties = await Queue(queue).GetPropertiesAsync(Token);
        return properties.ApproximateMessagesCount;
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private sealed class DiesBeforeDeleting : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.Request.Method == RequestMethod.Delete) throw new InvalidOperationException("The process died.");
        }
    }

    /// <summary>Storage of the class's own: hosts of other tests listen to queues of the same names.</summary>
    public sealed class Storage : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();
        private AzuriteProcess? azurite;

        public string ConnectionString => azurite!.ConnectionString;

        public async ValueTask InitializeAsync() => azurite = await AzuriteProcess.StartAsync(folder.Path, NodeTools.OnPath, Token);

        public async ValueTask DisposeAsync()
        {
            if (azurite is not null) await azurite.DisposeAsync();
            folder.Dispose();
        }
    }
}
