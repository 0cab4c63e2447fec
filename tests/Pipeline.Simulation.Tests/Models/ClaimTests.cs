using CsCheck;
using Pipeline.Core.Delivery;
using Pipeline.Testing.Twins;

namespace Pipeline.Simulation.Tests.Models;

/// <summary>Of workers that claim at once one wins.</summary>
public sealed class ClaimTests
{
    private const int Workers = 16;
    private const int Claims = 10_000;

    [Fact]
    public void Of_ten_thousand_claims_no_mail_is_won_twice()
    {
        for (var mail = 0; mail < Claims / Workers; mail++)
        {
            var (sender, store) = (new InMemoryMailSender(), new InMemoryDeliveryStore());
            var dispatch = new MailDispatch(sender, store, TimeProvider.System);
            var prepared = Prepare(store, mail);
            using var start = new Barrier(Workers);

            var threads = Enumerable.Range(0, Workers).Select(_ => new Thread(() =>
            {
                start.SignalAndWait();
                dispatch.DispatchAsync(prepared, new MailDecision.Ready(new Mail(prepared.Key, prepared.Recipient, null, new MailContent("", "", "", "{}"))), default).GetAwaiter().GetResult();
            })).ToList();
            threads.ForEach(each => each.Start());
            threads.ForEach(each => each.Join());

            sender.Attempts.ShouldBe(1);
        }
    }

    [Fact]
    public void Saves_over_what_was_read_are_as_if_one_came_after_the_other() =>
        Gen.Const(() => new Row()).SampleParallel(
            Gen.Int[1, 4].Operation<Row>(worker => $"claim by {worker}", (row, worker) => row.Claim(worker)),
            Gen.Operation<Row>("read", row => row.Read()),
            equal: (one, other) => one.Wins == other.Wins && one.Attempts == other.Attempts, iter: 100);

    private static MailDelivery Prepare(InMemoryDeliveryStore store, int participant)
    {
        var delivery = MailDelivery.New("award", "2026-01", MailKinds.Report, $"participant-{participant}", "a@example.org", 1, DateTimeOffset.UnixEpoch);
        store.PrepareAsync(delivery, default).GetAwaiter().GetResult();
        return store.ListAsync("award", "2026-01", default).Result[0];
    }

    private sealed class Row
    {
        private readonly InMemoryDeliveryStore store = new();
        private readonly MailDelivery prepared;
        private int wins;

        public Row() => prepared = Prepare(store, 0);

        public int Wins => wins;

        public int Attempts => Read().Attempts;

        public MailDelivery Read() => store.ListAsync("award", "2026-01", default).Result[0];

        /// <summary>Everybody saves over what was read in the beginning; who wins counts.</summary>
        public void Claim(int worker)
        {
            if (store.SaveAsync(prepared with { State = DeliveryState.Claimed, Attempts = 1, Detail = $"{worker}" }, default).Result is not null) Interlocked.Increment(ref wins);
        }
    }
}
