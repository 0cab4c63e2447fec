using System.Text;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;

namespace Pipeline.Simulation.Tests.World;

/// <summary>What there must be, worked out plainly from what was acknowledged, and compared with what there is.</summary>
internal static class Recount
{
    /// <summary>How far the processes' clock may be set back, and a little.</summary>
    private static readonly TimeSpan BehindAtMost = TimeSpan.FromMinutes(20);

    /// <summary>Every acknowledged dialogue is kept once, with the content and in the state that were acknowledged last; and nothing else is.</summary>
    public static void Evaluations(Simulation world)
    {
        var kept = world.Seasons.SelectMany(season => world.Storage.Evaluations.Everything(season.Id)).GroupBy(each => each.Evaluation.Id).ToDictionary(each => each.Key, each => each.Last());
        foreach (var told in world.Dialogues)
        {
            if (told.IsBusy) continue;
            var stored = kept.GetValueOrDefault(told.Id);
            world.Violations.Unless((stored is null) == (told.Kept is null), $"{told.Id} was {(stored is null ? "acknowledged and is gone" : "never acknowledged and is kept")}.");
            if (stored is null || told.Kept is null) continue;
            world.Violations.Unless(Told.IsSame(stored.Evaluation, told.Kept), $"{told.Id} is not kept as it was acknowledged last.");
            world.Violations.Unless(stored.State == told.State, $"{told.Id} is {stored.State} and was left {told.State}.");
        }

        foreach (var season in world.Seasons) Payloads(world, season);
        var known = world.Dialogues.Select(each => each.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in kept.Keys.Where(each => !known.Contains(each))) world.Violations.Add($"{id} is kept and nobody sent it.");
    }

    /// <summary>What was sent is kept for as long as the season's rules say, and when nights came, no longer.</summary>
    private static void Payloads(Simulation world, Programme season)
    {
        var days = season.Rules.Retention.Payloads;
        foreach (var stored in world.Storage.Evaluations.Everything(season.Id))
        {
            var age = world.Now - stored.ReceivedAt;
            world.Violations.Unless(!stored.Raw.IsEmpty || age > TimeSpan.FromDays(days - 1), $"What was sent of {stored.Evaluation.Id} {age.TotalDays:0} days ago is gone.");
            world.Violations.Unless(stored.Raw.IsEmpty || !world.IsCalm || age < TimeSpan.FromDays(days + 3), $"What was sent of {stored.Evaluation.Id} {age.TotalDays:0} days ago is kept still.");
        }
    }

    public static async Task AllAsync(Simulation world)
    {
        Evaluations(world);
        foreach (var told in world.Dialogues) world.Violations.Unless(told is { IsBusy: false, Kept: not null }, $"{told.Id} was never answered.");
        foreach (var (form, body) in world.People.Quarantined)
            world.Violations.Unless((await world.Storage.Quarantine.ListAsync(form, default)).Any(each => Encoding.UTF8.GetString(each.Raw.Span) == body), $"A payload was acknowledged and is not in quarantine.");
        ErasedPeople(world);
        var calm = world.Calm();
        foreach (var season in world.Seasons)
        {
            var known = (await calm.Programmes.FindAsync(season.Id, default))!;
            foreach (var period in PeriodCalendar.Scheduled(season))
            {
                await FiguresAsync(world, calm, known, period);
                await ClosedAsync(world, known, period);
            }
        }
    }

    private static void ErasedPeople(Simulation world)
    {
        foreach (var (programme, shopper) in world.People.ErasedShoppers.Select(each => (each.Split('/')[0], each.Split('/')[1])))
        {
            foreach (var stored in world.Storage.Evaluations.Everything(programme))
                world.Violations.Unless(stored.Evaluation.Shopper != shopper && !Encoding.UTF8.GetString(stored.Raw.Span).Contains(shopper, StringComparison.Ordinal), $"{shopper} was erased and stands in {stored.Evaluation.Id}.");
        }
    }

    private static async Task FiguresAsync(Simulation world, WorldProcess calm, KnownProgramme known, PeriodId period)
    {
        var days = period.Within(known.Programme.Season)!.Value;
        var counted = world.Dialogues.Where(each => each.Programme.Id == known.Programme.Id && each.Counts && days.Contains(each.Day)).ToList();
        var shown = await calm.Results.ShowAsync(known, period, default);
        Compare("n(dialogues)", counted.Count);
        foreach (var participant in known.Programme.Participants)
            Compare($"n(dialogues|participant={participant.Id})", counted.Count(each => each.Participant.Participant == participant.Id));
        var answered = counted.Count(each => each.Kept!.Outcome == Outcome.Answered && each.Kept.Answers.ContainsKey("good"));
        if (answered > 0) Compare("share(good=yes)", 100.0 * counted.Count(each => each.Kept!.Answers.GetValueOrDefault("good") == "yes") / answered);
        var results = await calm.Results.GetAsync(known, period, default);
        world.Violations.Unless(results.Dialogues == counted.Count, $"The results of {known.Programme.Id} {period} are of {results.Dialogues} dialogues and not of {counted.Count}.");
        world.Violations.Unless((results.Phase == Phase.Final) == (period.Kind == PeriodKind.Season), $"The results of {known.Programme.Id} {period} are {results.Phase}.");

        void Compare(string figure, double expected)
        {
            var found = shown.Figures.Find(figure)?.Value ?? 0;
            world.Violations.Unless(Math.Abs(found - expected) < 1e-9, $"{figure} of {known.Programme.Id} {period} is {found} and should be {expected}.");
        }
    }

    private static async Task ClosedAsync(Simulation world, KnownProgramme known, PeriodId period)
    {
        var programme = known.Programme;
        var run = await world.Storage.Periods.FindAsync(programme.Id, period.Text, default);
        world.Violations.Unless(run is { State: PeriodState.Done }, $"{programme.Id} {period} is {run?.State.ToString() ?? "not closed"}, waiting for {run?.Waiting ?? "nothing"}.");
        if (run is null) return;
        var reports = await world.Storage.Reports.ListAsync(programme.Id, period.Text, default);
        var days = period.Within(programme.Season)!.Value;
        foreach (var participant in programme.Participants)
        {
            var own = reports.Where(each => each.Participant == participant.Id).ToList();
            world.Violations.Unless(own is [var only] && only.Version == run.Version, $"{participant.Id} has no report of version {run.Version} of {period}.");
            if (own is not [var report] || await world.Storage.Reports.ReadAsync(report, default) is not { } text) continue;
            var dialogues = world.Dialogues.Count(each => each.Counts && each.Participant == new ParticipantKey(programme.Id, participant.Id) && days.Contains(each.Day));
            world.Violations.Unless(text.LedgerJson == FormattableString.Invariant($"{dialogues}"), $"The report of {participant.Id} for {period} tells of {text.LedgerJson} dialogues and not of {dialogues}.");
        }

        var mails = world.Storage.Watch.Deliveries.Values.Where(each => each.Programme == programme.Id && each.Period == period.Text && each.Kind == MailKinds.Report).ToList();
        foreach (var (participant, contact) in ReportMails.Recipients(programme)) Mailed(world, [.. mails.Where(each => each.Participant == participant.Id && each.Recipient == contact.Email)], $"{contact.Email} for {programme.Id} {period}");
        if (world.Promises.Letters.TryGetValue((programme.Id, period.Text), out var approved)) await LetterAsync(world, programme, period, approved);
    }

    /// <summary>A newsletter that readers see left to everybody who subscribed before it was approved and has done nothing about it since.</summary>
    private static async Task LetterAsync(Simulation world, Programme programme, PeriodId period, DateTimeOffset approved)
    {
        if (await world.Storage.Drafts.FindAsync(programme.Id, DraftNewsletter.SlugOf(period), default) is not { Published: not null }) return;
        foreach (var ((_, email), since) in world.People.Readers.Subscribed.Where(each => each.Key.Programme == programme.Id && each.Value < approved - BehindAtMost))
        {
            var key = new DeliveryKey(programme.Id, period.Text, MailKinds.Newsletter, MailKinds.NoParticipant, email, 1);
            var didLeave = world.Mails.Accepted.ContainsKey(key.Text);
            var isExplained = didLeave || world.Storage.Watch.Deliveries.GetValueOrDefault(key.Text) is
            {
                State: DeliveryState.Dropped or DeliveryState.Cancelled,
                Cause: DeliveryCause.RefusedByService or DeliveryCause.GivenUp or DeliveryCause.Suppressed or DeliveryCause.TooLate,
            };
            world.Violations.Unless(isExplained || IsForgotten(world, key), $"{email}, who subscribes since {since:u}, was not mailed the newsletter of {programme.Id} {period}.");
        }
    }

    private static bool IsForgotten(Simulation world, DeliveryKey key) =>
        world.Storage.Watch.Deliveries.ContainsKey((key with { Recipient = FormerRecipient.Of(WorldProcess.Mint, key.Programme, key.Recipient) }).Text);

    /// <summary>The newest version left once, or there is a reason why it did not; and no earlier one that arrived.</summary>
    private static void Mailed(Simulation world, List<MailDelivery> versions, string whom)
    {
        var left = versions.Where(each => world.Mails.Accepted.ContainsKey(each.Key)).ToList();
        var arrived = left.Count(each => each.State is DeliveryState.Sent or DeliveryState.Delivered);
        world.Violations.Unless(arrived <= 1, $"{whom}: {arrived} mails arrived.");
        if (versions.MaxBy(each => each.Version) is not { } newest)
        {
            world.Violations.Add($"{whom}: no mail was prepared.");
            return;
        }

        var didLeave = world.Mails.Accepted.ContainsKey(newest.Key);
        var isExplained = newest.State switch
        {
            DeliveryState.Sent or DeliveryState.Delivered or DeliveryState.Bounced => didLeave,
            DeliveryState.Dropped => didLeave || newest.Cause is DeliveryCause.RefusedByService or DeliveryCause.GivenUp or DeliveryCause.LinkClosed,
            DeliveryState.Cancelled => !didLeave && newest.Cause is DeliveryCause.Suppressed or DeliveryCause.TooLate or DeliveryCause.NotEntitled,
            _ => false,
        };
        world.Violations.Unless(isExplained, $"{whom}: the mail is {newest.State} ({newest.Cause} {newest.Detail}), and it did {(didLeave ? "" : "not ")}leave.");
    }
}
