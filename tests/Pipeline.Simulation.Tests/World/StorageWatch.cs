using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Results;

namespace Pipeline.Simulation.Tests.World;

/// <summary>Compares every write with what was there before: nothing goes backwards, what is locked or published stays as it is, and nothing is closed before its end.</summary>
internal sealed class StorageWatch(WorldClock clock, Violations violations)
{
    private readonly Dictionary<(string, string), PeriodRun> periods = [];
    private readonly Dictionary<(string, string), StoredResults> locked = [];
    private readonly Dictionary<(string, string), Draft> drafts = [];
    private readonly Dictionary<(string, string, int), RenderedPost> texts = [];

    /// <summary>The deliveries as they were saved last, by key.</summary>
    public Dictionary<string, MailDelivery> Deliveries { get; } = new(StringComparer.Ordinal);

    public IReadOnlyCollection<PeriodRun> Periods => periods.Values;

    /// <summary>For how many days each programme keeps what was told of a mail; set before anything happens.</summary>
    public Dictionary<string, int> DeliveryDays { get; } = new(StringComparer.Ordinal);

    /// <summary>When each period ends, by programme and period; set before anything happens.</summary>
    public Dictionary<(string Programme, string Period), DateTimeOffset> Ends { get; } = [];

    /// <summary>Periods whose failed mails somebody sends again, which takes the work back to the mails.</summary>
    public HashSet<(string, string)> Resent { get; } = [];

    /// <summary>Drafts that an editor is deciding about.</summary>
    public List<string> Decided { get; } = [];

    public void Forget(MailDelivery delivery) => Deliveries.Remove(delivery.Key);

    public void Saw(MailDelivery now)
    {
        if (Deliveries.TryGetValue(now.Key, out var before))
        {
            violations.Unless(MayFollow(before.State, now.State), $"The delivery {now.Key} went from {before.State} back to {now.State}.");
            violations.Unless(now.Attempts >= before.Attempts, $"The delivery {now.Key} forgot an attempt.");
            violations.Unless(IsOld(before) || before.Events.All(each => now.Events.Any(other => other.Id == each.Id)), $"The delivery {now.Key} forgot an event.");
        }

        violations.Unless(now.Events.DistinctBy(each => each.Id).Count() == now.Events.Count, $"The delivery {now.Key} has an event twice.");
        Deliveries[now.Key] = now;
    }

    /// <summary>A night took the address from what is kept of a mail.</summary>
    public void Renamed(MailDelivery before, MailDelivery now)
    {
        violations.Unless(IsOld(before), $"The recipient of {before.Key} was forgotten too early.");
        violations.Unless(!Deliveries.TryGetValue(before.Key, out var known) || known.State == now.State, $"The delivery {before.Key} forgot what became of it.");
        Deliveries.Remove(before.Key);
        Deliveries[now.Key] = now;
    }

    public void Saw(PeriodRun now)
    {
        var key = (now.Programme, now.Period);
        if (periods.TryGetValue(key, out var before))
        {
            var isAgain = now.Version > before.Version || (now.State == PeriodState.Reported && Resent.Contains(key));
            violations.Unless(now.State >= before.State || isAgain, $"{now.Programme} {now.Period} went from {before.State} back to {now.State}.");
            violations.Unless(now.Version >= before.Version, $"{now.Programme} {now.Period} went from version {before.Version} back to {now.Version}.");
            violations.Unless(now.State <= before.State || now.State == before.State + 1, $"{now.Programme} {now.Period} went from {before.State} to {now.State} at once.");
        }
        else
        {
            violations.Unless(clock.True >= Ends[key], $"{now.Programme} {now.Period} was closed at {clock.True:u}, before it ended.");
        }

        periods[key] = now;
    }

    public void Saw(StoredResults now)
    {
        var key = (now.Programme, now.Period);
        if (locked.TryGetValue(key, out var before))
        {
            violations.Unless(now.Phase == Phase.Final, $"The locked results of {now.Programme} were overwritten by running ones.");
            var run = periods[key];
            violations.Unless(now.ContentHash == before.ContentHash || run is { Version: > 1, State: PeriodState.Due }, $"The locked results of {now.Programme} changed while it was {run.State}, version {run.Version}.");
        }

        if (now.Phase == Phase.Final) locked[key] = now;
    }

    public void Saw(Draft now, RenderedPost? text)
    {
        var key = (now.Programme, now.Slug);
        if (now.Kind == DraftKind.Newsletter)
        {
            violations.Unless(Decided.Contains(now.Slug), $"{now.Slug} was published or taken back by nobody.");
            return;
        }

        if (text is not null)
        {
            violations.Unless(texts.TryAdd((now.Programme, now.Slug, now.Version), text), $"Version {now.Version} of {now.Slug} was written over.");
        }

        if (drafts.TryGetValue(key, out var before) && now.Published != before.Published && !Decided.Contains(now.Slug))
        {
            violations.Unless(now.Published is not null, $"{now.Slug} was taken back by nobody.");
            if (before.Published is { } earlier && now.Published is { } later)
                violations.Unless(texts[(now.Programme, now.Slug, earlier)].LedgerJson == texts[(now.Programme, now.Slug, later)].LedgerJson, $"{now.Slug} was published with other figures by nobody.");
        }

        if (before is not null) violations.Unless(now.Version >= before.Version, $"{now.Slug} lost a version.");
        if (now.Published is { } version && before?.Published is { } was && version > was && texts[(now.Programme, now.Slug, version)] is { } page)
        {
            var corrected = page.LedgerJson != texts[(now.Programme, now.Slug, was)].LedgerJson;
            violations.Unless(!corrected || page.Errata.Count > 0 || Decided.Contains(now.Slug), $"{now.Slug} was corrected in silence.");
        }

        drafts[key] = now;
    }

    /// <summary>By local days, of which one in spring is an hour shorter.</summary>
    private bool IsOld(MailDelivery delivery) => delivery.ChangedAt <= clock.True.AddDays(-DeliveryDays[delivery.Programme]).AddHours(1);

    /// <summary>From the moment that the service took a mail nothing is unsent again; what did not leave may be claimed again.</summary>
    private static bool MayFollow(DeliveryState before, DeliveryState now) => before switch
    {
        DeliveryState.Prepared or DeliveryState.Claimed => now != DeliveryState.Prepared || before == DeliveryState.Prepared,
        DeliveryState.Unknown => now != DeliveryState.Prepared,
        DeliveryState.Cancelled => now is not (DeliveryState.Prepared or DeliveryState.Claimed or DeliveryState.Unknown),
        DeliveryState.Sent => now is DeliveryState.Sent or DeliveryState.Dropped or DeliveryState.Delivered or DeliveryState.Bounced,
        DeliveryState.Dropped => now is DeliveryState.Dropped or DeliveryState.Delivered or DeliveryState.Bounced,
        DeliveryState.Delivered => now is DeliveryState.Delivered or DeliveryState.Bounced,
        _ => now == before,
    };
}
