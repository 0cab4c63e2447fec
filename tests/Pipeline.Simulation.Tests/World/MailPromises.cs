using Pipeline.Core.Delivery;

namespace Pipeline.Simulation.Tests.World;

/// <summary>Looks at every mail when it leaves and when the service takes it: once, let go by somebody, and to nobody who had said no before it left.</summary>
internal sealed class MailPromises(Simulation world)
{
    private readonly HashSet<(string, string, string)> silent = [];
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> erased = [];
    private readonly Dictionary<(string, string, string), (DateTimeOffset At, bool IsSilent)> said = [];
    private readonly AlertPromises alerts = new(world);

    /// <summary>Periods that somebody released, or that need nobody to.</summary>
    public HashSet<(string, string)> Released { get; } = [];

    public HashSet<string> WaitForRelease { get; } = new(StringComparer.Ordinal);

    /// <summary>When the newsletter of a period was first approved, or was about to be.</summary>
    public Dictionary<(string, string), DateTimeOffset> Letters { get; } = [];

    /// <summary>Periods whose corrections somebody let go.</summary>
    public HashSet<(string, string)> Corrected { get; } = [];

    /// <summary>
    /// Somebody was told, or is about to be told, what an address wants of a programme's mails of a kind; what was said last holds, and of two things at once silence.
    /// </summary>
    public void Tell(string programme, string email, string kind, bool isSilent, DateTimeOffset at)
    {
        var key = (programme, email, kind);
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
        if (DeliveryKey.TryParse(told.DeliveryKey, out var key) && world.Storage.Watch.Deliveries.ContainsKey(key.Text)) Tell(key.Programme, key.Recipient, key.Kind, isSilent: true, told.Event.At);
    }

    /// <summary>Who had said no before this moment; a mail that left just as it was said is nobody's fault.</summary>
    public void Remember() => silent.UnionWith(said.Where(each => each.Value.IsSilent).Select(each => each.Key));

    /// <summary>The service has it and may take minutes over it, in which its recipient may say no.</summary>
    public void Left(Mail mail)
    {
        if (KeyOf(mail) is not { } key) return;
        world.Violations.Unless(!silent.Contains((key.Programme, mail.ToEmail, key.Kind)), $"The mail {mail.Key} went to somebody who wants none.");
        world.Violations.Unless(!erased.Contains((key.Programme, mail.ToEmail)), $"The mail {mail.Key} went to a contact that was erased.");
    }

    public void Taken(Mail mail)
    {
        if (KeyOf(mail) is not { } key) return;
        taken[mail.Key] = taken.GetValueOrDefault(mail.Key) + 1;
        Unless(taken[mail.Key] == 1, "was sent twice");
        switch (key.Kind)
        {
            case MailKinds.Alert:
                alerts.Taken(key, mail);
                return;
            case MailKinds.Report:
                Unless(!WaitForRelease.Contains(key.Programme) || Released.Contains((key.Programme, key.Period)), "left before its period was released");
                break;
            case MailKinds.Newsletter:
                Unless(Letters.ContainsKey((key.Programme, key.Period)), "left before anybody approved it");
                Unless(world.People.Readers.Confirmed.Contains((key.Programme, mail.ToEmail)), "went to somebody who never confirmed");
                break;
            case MailKinds.Correction:
                Unless(Corrected.Contains((key.Programme, key.Period)), "was let go by nobody");
                Unless(IsOfChange(key), "corrects nothing");
                break;
        }

        Unless(world.Storage.Watch.Ends[(key.Programme, key.Period)] <= world.Clock.True, "left before the period's end");

        void Unless(bool kept, string broken) => world.Violations.Unless(kept, $"The mail {mail.Key} {broken}.");
    }

    /// <summary>Null for a mail to confirm by, which a reader asked for a moment ago.</summary>
    private static DeliveryKey? KeyOf(Mail mail)
    {
        if (mail.Key.StartsWith("confirmations/", StringComparison.Ordinal)) return null;
        return DeliveryKey.TryParse(mail.Key, out var key) ? key : throw new InvalidDataException(mail.Key);
    }

    /// <summary>Whether the report prints other figures than the version that the recipient was mailed.</summary>
    private bool IsOfChange(DeliveryKey key)
    {
        var report = world.Storage.Reports.FindAsync(key.Programme, key.Period, key.Participant, default).Result;
        return report is not null && world.Storage.Watch.Deliveries[key.Text].MailedVersion is { } mailed && LedgerOf(mailed) != LedgerOf(key.Version);

        string? LedgerOf(int version) => world.Storage.Reports.ReadAsync(report with { Version = version }, default).Result?.LedgerJson;
    }
}
