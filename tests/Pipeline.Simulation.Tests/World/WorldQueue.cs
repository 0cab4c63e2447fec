using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Periods;

namespace Pipeline.Simulation.Tests.World;

/// <summary>The queues: messages become visible when their delay is over, come at least once, in any order, and are lost when nothing else can be done with them.</summary>
internal sealed class WorldQueue(WorldClock clock) : IPeriodQueue, IMailQueue
{
    private const int MostTries = 5;

    private readonly List<Message> messages = [];

    public int Count => messages.Count;

    public Task EnqueueAsync(PeriodStep step, CancellationToken cancellationToken) => EnqueueAsync(step, TimeSpan.Zero, cancellationToken);

    public Task EnqueueAsync(PeriodStep step, TimeSpan delay, CancellationToken cancellationToken) => Add(new Message(step, null) { VisibleAt = clock.True + delay });

    public Task EnqueueAsync(MailStep step, TimeSpan delay, CancellationToken cancellationToken) => Add(new Message(null, step) { VisibleAt = clock.True + delay });

    /// <summary>Those that are visible now, hidden for as long as a process has to work on them.</summary>
    public List<Message> Take()
    {
        var taken = messages.FindAll(each => each.VisibleAt <= clock.True);
        foreach (var message in taken) message.VisibleAt = clock.True + TimeSpan.FromMinutes(10);
        return taken;
    }

    public void Delete(Message message) => messages.Remove(message);

    public void Return(Message message)
    {
        if (++message.Tries >= MostTries) messages.Remove(message);
    }

    private Task Add(Message message)
    {
        messages.Add(message);
        return Task.CompletedTask;
    }

    internal sealed record Message(PeriodStep? Period, MailStep? Mail)
    {
        public DateTimeOffset VisibleAt { get; set; }

        public int Tries { get; set; }
    }
}
