using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Delivery;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Delivery;

/// <summary>A worker dies at every point around claim, request and mark, whatever the mail service does.</summary>
public sealed class MailCrashTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2026-04-01T05:00:00Z", CultureInfo.InvariantCulture);

    private static readonly (MailOutcome Outcome, bool Takes)[] Behaviours =
    [
        (new MailOutcome.Accepted("m"), true), (new MailOutcome.Unknown("500 after taking"), true), (new MailOutcome.Unknown("500"), false),
        (new MailOutcome.Deferred("429", Start), false), (new MailOutcome.Refused("400"), false),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_mail_is_sent_twice_or_forgotten_and_none_is_left_unknown()
    {
        var runs = 0;
        foreach (var first in Behaviours)
        {
            foreach (var second in Behaviours)
            {
                for (var crashAt = 0; crashAt < 12; crashAt++)
                {
                    foreach (var other in new[] { crashAt, crashAt + 1, crashAt + 2, crashAt + 3, crashAt + 5, crashAt + 7, crashAt + 9 })
                    {
                        var (delivery, received) = await RunAsync([first, second], [crashAt, other]);
                        var what = $"{first.Outcome} then {second.Outcome}, dead at {crashAt} and {other}: {delivery.State}, {received} received";
                        if (delivery.State == DeliveryState.Sent) received.ShouldBe(1, what);
                        else (delivery.State, received, delivery.Detail is null).ShouldBe((DeliveryState.Dropped, 0, false), what);
                        runs++;
                    }
                }
            }
        }

        runs.ShouldBe(2_100);
    }

    private static async Task<(MailDelivery Delivery, int Received)> RunAsync((MailOutcome, bool)[] behaviours, int[] crashes)
    {
        var clock = new FakeTimeProvider(Start);
        var points = new CrashPoints(crashes);
        var store = new InMemoryDeliveryStore();
        var service = new Service(new Queue<(MailOutcome, bool)>(behaviours), points);
        await store.PrepareAsync(new("award", "season", "report", "one", "a@x.example", 1, DeliveryState.Prepared, 0, null, null, Start, null), Cancellation);
        for (var round = 0; round < 20; round++)
        {
            var delivery = (await store.ListAsync("award", "season", Cancellation)).Single();
            var dispatch = new MailDispatch(service, new DyingStore(store, points), clock);
            if (dispatch.NeedsWork(delivery))
            {
                var mail = new Mail(delivery.Key, delivery.Recipient, null, new MailContent("Report", "<p>Report</p>", "Report", "{}"));
                try
                {
                    await dispatch.DispatchAsync(delivery, new MailDecision.Ready(mail), Cancellation);
                }
                catch (WorkerDiedException)
                {
                    // The next round is another worker's.
                }
            }

            clock.Advance(TimeSpan.FromHours(1));
        }

        return ((await store.ListAsync("award", "season", Cancellation)).Single(), service.Received);
    }

    private sealed class WorkerDiedException : Exception;

    /// <summary>Counts the points at which a worker may die, and kills it at some.</summary>
    private sealed class CrashPoints(int[] at)
    {
        private int passed;

        public void Pass()
        {
            if (at.Contains(passed++)) throw new WorkerDiedException();
        }
    }

    private sealed class DyingStore(IDeliveryStore store, CrashPoints points) : IDeliveryStore
    {
        public Task PrepareAsync(MailDelivery delivery, CancellationToken cancellationToken) => store.PrepareAsync(delivery, cancellationToken);

        public Task<IReadOnlyList<MailDelivery>> ListAsync(string programme, string period, CancellationToken cancellationToken) =>
            store.ListAsync(programme, period, cancellationToken);

        public Task<IReadOnlyList<MailDelivery>> ListAsync(string programme, string period, string kind, CancellationToken cancellationToken) =>
            store.ListAsync(programme, period, kind, cancellationToken);

        public Task<MailDelivery?> FindAsync(DeliveryKey key, CancellationToken cancellationToken) => store.FindAsync(key, cancellationToken);

        public Task<bool> RenameAsync(MailDelivery delivery, string recipient, CancellationToken cancellationToken) => store.RenameAsync(delivery, recipient, cancellationToken);

        public async Task<MailDelivery?> SaveAsync(MailDelivery delivery, CancellationToken cancellationToken)
        {
            points.Pass();
            var saved = await store.SaveAsync(delivery, cancellationToken);
            points.Pass();
            return saved;
        }
    }

    /// <summary>A mail service whose log shows what it took.</summary>
    private sealed class Service(Queue<(MailOutcome Outcome, bool Takes)> behaviours, CrashPoints points) : IMailSender
    {
        public int Received { get; private set; }

        public string Destination => "service";

        public TimeSpan Quarantine => TimeSpan.FromMinutes(30);

        public bool TellsDelivery => false;

        public Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancellationToken)
        {
            points.Pass();
            var (outcome, takes) = behaviours.TryDequeue(out var told) ? told : (new MailOutcome.Accepted("m"), true);
            if (takes) Received++;
            points.Pass();
            return Task.FromResult(outcome);
        }

        public Task<MailOutcome> TraceAsync(MailDelivery delivery, CancellationToken cancellationToken) =>
            Task.FromResult<MailOutcome>(Received > 0 ? new MailOutcome.Accepted("m") : new MailOutcome.Missing("Not in the log."));
    }
}
