using Pipeline.Core.Delivery;

namespace Pipeline.Simulation.Tests.World;

/// <summary>
/// A mail service: takes mails, refuses and defers some, takes some without anybody hearing of it, also minutes later, and tells afterwards what became of them: late, several
/// times and in any order. What it tells when it is asked is true, but for a while it may not know.
/// </summary>
internal sealed class WorldMails(WorldClock clock, Dice dice, Action<Mail> left, Action<Mail> taken) : IMailSender
{
    private readonly Dictionary<string, int> accepted = new(StringComparer.Ordinal);
    private readonly List<(DateTimeOffset At, Mail Mail)> late = [];
    private readonly List<(DateTimeOffset At, ToldEvent Told)> events = [];
    private int lastEvent;

    public string Destination => "the world";

    public TimeSpan Quarantine => TimeSpan.FromMinutes(30);

    public bool TellsDelivery => true;

    /// <summary>In calm weather every mail is taken at once.</summary>
    public bool IsCalm { get; set; }

    public IReadOnlyDictionary<string, int> Accepted => accepted;

    public Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        var chance = IsCalm ? 0 : dice.Below(100);
        if (chance is >= 76 and < 80) return Answer(new MailOutcome.Refused("400"));
        if (chance is >= 80 and < 86) return Answer(new MailOutcome.Deferred("429", clock.GetUtcNow().AddMinutes(dice.Between(1, 60))));
        if (chance < 95) left(mail);
        if (chance < 76) return Answer(Take(mail));
        if (chance < 92) Take(mail);
        else if (chance < 95) late.Add((clock.True.AddMinutes(dice.Between(1, 9)), mail));
        return Answer(new MailOutcome.Unknown("no answer"));
    }

    public Task<MailOutcome> TraceAsync(MailDelivery delivery, CancellationToken cancellationToken)
    {
        Pass();
        if (!IsCalm && delivery.ClaimedAt is { } claimed && clock.GetUtcNow() - claimed < TimeSpan.FromHours(20) && dice.Percent(20)) return Answer(new MailOutcome.Unknown("the log does not answer"));
        return Answer(accepted.ContainsKey(delivery.Key) ? new MailOutcome.Accepted($"id-{delivery.Key}") : new MailOutcome.Missing("no trace"));
    }

    /// <summary>What it has to tell by now.</summary>
    public List<ToldEvent> Tell()
    {
        Pass();
        var told = events.FindAll(each => each.At <= clock.True);
        events.RemoveAll(each => each.At <= clock.True);
        return [.. told.Select(each => each.Told)];
    }

    private static Task<MailOutcome> Answer(MailOutcome outcome) => Task.FromResult(outcome);

    private void Pass()
    {
        foreach (var (_, mail) in late.FindAll(each => each.At <= clock.True)) Take(mail);
        late.RemoveAll(each => each.At <= clock.True);
    }

    private MailOutcome.Accepted Take(Mail mail)
    {
        accepted[mail.Key] = accepted.GetValueOrDefault(mail.Key) + 1;
        taken(mail);
        Foretell(mail.Key);
        return new MailOutcome.Accepted($"id-{mail.Key}");
    }

    private void Foretell(string key)
    {
        List<MailEventKind> kinds = dice.Below(100) switch
        {
            < 82 => [MailEventKind.Processed, MailEventKind.Delivered],
            < 87 => [MailEventKind.Processed, MailEventKind.Bounced],
            < 90 => [MailEventKind.Processed, MailEventKind.Deferred, MailEventKind.Blocked],
            < 93 => [MailEventKind.Dropped],
            < 96 => [MailEventKind.Processed, MailEventKind.Delivered, MailEventKind.Complained],
            _ => [MailEventKind.Processed, MailEventKind.Delivered, MailEventKind.Unsubscribed],
        };
        foreach (var kind in kinds)
        {
            var told = new ToldEvent(key, $"id-{key}", new MailEvent($"event-{++lastEvent}", kind, clock.True.AddMilliseconds(kinds.IndexOf(kind)), null));
            for (var copy = dice.Percent(3) ? 0 : dice.Between(1, 3); copy > 0; copy--) events.Add((clock.True.AddMinutes(dice.Percent(70) ? dice.Below(60) : dice.Below(4000)), told));
        }
    }
}
