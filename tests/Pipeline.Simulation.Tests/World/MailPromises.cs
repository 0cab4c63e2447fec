using Pipeline.Core.Delivery;

namespace Pipeline.Simulation.Tests.World;

/// <summary>Looks at every mail when the service takes it: once, released, and to nobody who had said no before.</summary>
internal sealed class MailPromises(WorldStorage storage, WorldClock clock, Violations violations)
{
    private readonly HashSet<(string, string)> silent = [];
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> erased = [];
    private readonly Dictionary<(string, string), (DateTimeOffset At, bool IsSilent)> said = [];

    /// <summary>Periods that somebody released, or that need nobody to.</summary>
    public HashSet<(string, string)> Released { get; } = [];

    public HashSet<string> WaitForRelease { get; } = new(StringComparer.Ordinal);


    /// <summary>Somebody was told, or is about to be told, what an address wants of a programme's mails; what was said last holds, and of two things at once silence.</summary>
    public void Tell(string programme, string email, bool isSilent, DateTimeOffset at)
    {
        var key = (programme, email);
        if (said.TryGetValue(key, out var before) && (at < before.At || (at == before.At && before.IsSilent))) return;
        said[key] = (at, isSilent);
        if (!isSilent) silent.Remove(key);
    }

    public void Erase(string programme, string email) => erased.Add((programme, email));

    public bool IsErased(string programme, string email) => erased.Contains((programme, email));

    /// <summary>An event was acknowledged that says what its recipient wants, or that its address does not work.</summary>
    public void Tell(ToldEvent told)
    {
        if (told.Event.Kind is not (MailEventKind.Bounced or MailEventKind.Dropped or MailEventKind.Complained or MailEventKind.Unsubscribed)) return;
        if (DeliveryKey.TryParse(told.DeliveryKey, out var key) && storage.Watch.Deliveries.ContainsKey(key.Text)) Tell(key.Programme, key.Recipient, isSilent: true, told.Event.At);
    }

    /// <summary>Who had said no before this moment; a mail that left just as it was said is nobody's fault.</summary>
    public void Remember() => silent.UnionWith(said.Where(each => each.Value.IsSilent).Select(each => each.Key));

    public void Taken(Mail mail)
    {
        if (!DeliveryKey.TryParse(mail.Key, out var key)) throw new InvalidDataException(mail.Key);
        taken[mail.Key] = taken.GetValueOrDefault(mail.Key) + 1;
        violations.Unless(taken[mail.Key] == 1, $"The mail {mail.Key} was sent twice.");
        violations.Unless(!WaitForRelease.Contains(key.Programme) || Released.Contains((key.Programme, key.Period)), $"The mail {mail.Key} left before its period was released.");
        violations.Unless(!silent.Contains((key.Programme, mail.ToEmail)), $"The mail {mail.Key} went to a contact that wants none.");
        violations.Unless(!erased.Contains((key.Programme, mail.ToEmail)), $"The mail {mail.Key} went to a contact that was erased.");
        violations.Unless(storage.Watch.Ends[(key.Programme, key.Period)] <= clock.True, $"The mail {mail.Key} left before the period's end.");
    }
}
