using System.Text;
using System.Text.Json;
using Pipeline.Adapters.Forms;
using Pipeline.Core.Evaluations;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Doors;

/// <summary>A genuine webhook that comes again, at the edges of its time and a month later, as it was and signed anew: whatever it is answered, nothing changes.</summary>
public sealed class ReplayedWebhookTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private SampleHost host = null!;
    private HookSender sender = null!;
    private byte[] body = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await SampleHost.StartAsync(
            azurite, TestNames.Next("replayed"), new DateTimeOffset(2021, 1, 15, 9, 0, 0, TimeSpan.Zero), _ => { }, new Dictionary<string, string?>(), Token);
        sender = new HookSender(host, Token);
        body = Encoding.UTF8.GetBytes(host.Dialogue("once").ToJsonString());
    }

    [Fact]
    public async Task A_webhook_is_taken_up_to_five_minutes_off_and_not_a_second_more_and_changes_nothing_when_it_comes_again()
    {
        (await sender.SendGenuineAsync(body)).ShouldBe(202);
        var before = await StateAsync();

        foreach (var (seconds, status) in ((int, int)[])[(-301, 401), (-300, 202), (0, 202), (300, 202), (301, 401)])
            (await sender.SendAsync(SignedAt(seconds), body)).ShouldBe(status, FormattableString.Invariant($"{seconds} s"));

        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_webhook_of_last_month_is_refused_and_one_that_is_signed_anew_is_a_duplicate()
    {
        var old = host.Sign(body);
        (await sender.SendAsync(old, body)).ShouldBe(202);
        var before = await StateAsync();
        host.Clock.Advance(TimeSpan.FromDays(30));

        (await sender.SendAsync(old, body)).ShouldBe(401);
        (await sender.SendGenuineAsync(body)).ShouldBe(202);

        (await StateAsync()).ShouldBe(before);
        host.Log.ShouldBeQuiet();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private Dictionary<string, string> SignedAt(int secondsFromNow)
    {
        var seconds = host.Clock.GetUtcNow().ToUnixTimeSeconds() + secondsFromNow;
        return new()
        {
            [StandardWebhooks.IdHeader] = "msg_1",
            [StandardWebhooks.TimestampHeader] = FormattableString.Invariant($"{seconds}"),
            [StandardWebhooks.SignatureHeader] = StandardWebhooks.Sign(SampleHost.Secret, "msg_1", seconds, body),
        };
    }

    /// <summary>Everything kept of the evaluation, when it came and what marks its day included.</summary>
    private async Task<string> StateAsync()
    {
        var (store, key) = (host.Get<IEvaluationStore>(), new ParticipantKey(host.Id, "bjorkeli-energi"));
        var kept = await store.ReadAsync(key, DateOnly.MinValue, DateOnly.MaxValue, Token);
        return JsonSerializer.Serialize(new { kept, days = await store.ReadCountsAsync(key, Token), waiting = await sender.QuarantinedAsync() });
    }
}
