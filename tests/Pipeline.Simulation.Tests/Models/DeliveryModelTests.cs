using CsCheck;
using Pipeline.Core.Delivery;
using Pipeline.Simulation.Tests.World;
using Pipeline.Testing.Twins;

namespace Pipeline.Simulation.Tests.Models;

/// <summary>One delivery beside a model: what the service answers, what it tells later, time that passes and workers that die, in any order; the mail leaves once.</summary>
public sealed class DeliveryModelTests
{
    private const int Cases = 2000;

    private static readonly MailEventKind[] Kinds = [MailEventKind.Processed, MailEventKind.Deferred, MailEventKind.Delivered, MailEventKind.Blocked, MailEventKind.Bounced, MailEventKind.Dropped, MailEventKind.Complained];

    [Fact]
    public void Answers_events_and_time_in_any_order_end_where_the_model_does_and_the_mail_leaves_once() =>
        Gen.Const(() => (new Ledger(), new Model())).SampleModelBased(
            Gen.Int[0, 4].Operation<Ledger, Model>((ledger, answer) => ledger.Work(answer), (model, answer) => model.Work(answer)),
            Gen.Int[0, 7].Operation<Ledger, Model>((ledger, at) => ledger.Tell(at % 7, at), (model, at) => model.Tell(at % 7)),
            Gen.Int[1, 40].Operation<Ledger, Model>((ledger, minutes) => ledger.Pass(minutes), (model, minutes) => model.Minute += minutes),
            equal: (ledger, model) => ledger.State == model.State && ledger.Left == model.Left && ledger.Left <= 1, iter: Cases);

    private sealed class Ledger
    {
        private static readonly DeliveryKey Key = new("award-1", "2023-09", MailKinds.Report, "aurora", "a@aurora.example", 1);
        private static readonly Mail Written = new(Key.Text, Key.Recipient, null, new MailContent("Report", "", "", "{}"));

        private readonly WorldClock clock = new() { True = new DateTimeOffset(2023, 10, 1, 0, 0, 0, TimeSpan.Zero) };
        private readonly InMemoryDeliveryStore store = new();
        private readonly InMemoryMailSender sender = new();
        private readonly MailDispatch dispatch;
        private readonly TakeMailEvents events;

        public Ledger()
        {
            dispatch = new MailDispatch(sender, store, clock);
            events = new TakeMailEvents(store, new Contacts(new InMemoryContactStore()), clock);
            store.PrepareAsync(MailDelivery.New(Key.Programme, Key.Period, Key.Kind, Key.Participant, Key.Recipient, 1, clock.GetUtcNow()), default).GetAwaiter().GetResult();
        }

        public DeliveryState State => Now.State;

        public int Left => sender.Sent.Count;

        private MailDelivery Now => store.FindAsync(Key, default).Result!;

        public void Pass(int minutes) => clock.True = clock.True.AddMinutes(minutes);

        /// <summary>Works on the delivery if there is something to do, as a step would. The answer waits for no later mail.</summary>
        public void Work(int answer)
        {
            if (!dispatch.NeedsWork(Now)) return;
            var asksFirst = Now.State is DeliveryState.Unknown;
            var isSent = asksFirst && Left > 0;
            if (!isSent)
            {
                sender.AnswerNext(answer switch
                {
                    0 => new MailOutcome.Accepted("id"),
                    1 => new MailOutcome.Refused("400"),
                    2 => new MailOutcome.Deferred("429", clock.GetUtcNow().AddMinutes(15)),
                    _ => new MailOutcome.Unknown("no answer"),
                }, leaves: answer is 0 or 3);
            }

            dispatch.DispatchAsync(Now, new MailDecision.Ready(Written), default).GetAwaiter().GetResult();
        }

        /// <summary>A service tells only of mails that it has; each thing once or again.</summary>
        public void Tell(int kind, int id)
        {
            if (Left == 0) return;
            events.TakeAsync([new ToldEvent(Key.Text, "id", new MailEvent($"event-{id}", Kinds[kind], clock.GetUtcNow(), null))], default).GetAwaiter().GetResult();
        }
    }

    private sealed class Model
    {
        private int notBefore = -1;

        public int Minute { get; set; }

        public DeliveryState State { get; private set; } = DeliveryState.Prepared;

        public int Left { get; private set; }

        public void Work(int answer)
        {
            var mayTry = State is DeliveryState.Prepared or DeliveryState.Unknown || (State == DeliveryState.Claimed && Minute >= notBefore);
            if (!mayTry) return;
            if (State == DeliveryState.Unknown && Left > 0)
            {
                State = DeliveryState.Sent;
                return;
            }

            (State, notBefore) = answer switch
            {
                0 => (DeliveryState.Sent, -1),
                1 => (DeliveryState.Dropped, -1),
                2 => (DeliveryState.Claimed, Minute + 15),
                _ => (DeliveryState.Unknown, -1),
            };
            if (answer is 0 or 3) Left = 1;
        }

        public void Tell(int kind)
        {
            if (Left == 0) return;
            var told = Kinds[kind] switch
            {
                MailEventKind.Processed or MailEventKind.Deferred => DeliveryState.Sent,
                MailEventKind.Blocked or MailEventKind.Bounced => DeliveryState.Bounced,
                MailEventKind.Dropped => DeliveryState.Dropped,
                _ => DeliveryState.Delivered,
            };
            DeliveryState[] surer = [DeliveryState.Unknown, DeliveryState.Sent, DeliveryState.Dropped, DeliveryState.Delivered, DeliveryState.Bounced];
            if (Array.IndexOf(surer, told) > Array.IndexOf(surer, State)) State = told;
        }
    }
}
