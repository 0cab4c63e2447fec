using Pipeline.Core.Appeals;
using Pipeline.Core.Delivery;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;

namespace Pipeline.Simulation.Tests.World;

/// <summary>Who decides: reviews, appeals, releases, mails sent again, periods closed again, posts published and taken back, contacts that leave, erasures.</summary>
internal sealed class Leader(Simulation world, Dice dice)
{
    private static readonly (string Participant, string Email)[] Contacts = [("aurora", "a@aurora.example"), ("boreas", "b@boreas.example")];

    public void Plan(bool isCalm)
    {
        Review(isCalm);
        foreach (var run in world.Storage.Watch.Periods.Where(each => each is { State: PeriodState.Reported, Waiting: not null }).ToList()) Release(run, isCalm);
        if (isCalm || dice.Percent(10)) Mailings.LetGoAgain(world);
        if (isCalm) return;
        if (dice.Percent(3)) Mailings.Correct(world, dice);
        if (dice.Percent(2)) Appeal();
        if (dice.Percent(10)) Publish();
        if (dice.Percent(8)) Resend();
        if (dice.Percent(3)) CloseByHand();
        if (dice.Percent(2)) Read();
        foreach (var season in world.Seasons) SayWhatContactsWant(season);
    }

    public void PlanErasure(int season, DateTimeOffset at)
    {
        var programme = world.Seasons[season];
        var isContact = dice.Percent(25);
        var value = isContact ? dice.Of(Contacts).Email : dice.Of(["shopper-one", "shopper-two", "shopper-three"]);
        world.Do(at, "erase", null, async process =>
        {
            var known = await process.Programmes.FindAsync(programme.Id, default);
            var (_, proof) = await process.Erase.EraseAsync(known!.Programme, new ErasureRequest(isContact ? ErasureKind.Contact : ErasureKind.Shopper, value, "asked for"), default);
            world.Violations.Unless(proof.Left == 0, $"An erasure left {proof.Left}.");
            if (!isContact) world.People.ErasedShoppers.Add($"{programme.Id}/{value}");
            else world.Promises.Erase(programme.Id, value);
        }, alone: true);
    }

    /// <summary>Closes every period that has changed since it was closed, with a reason.</summary>
    public async Task CloseAgainAsync(WorldProcess process)
    {
        foreach (var programme in world.Seasons)
        {
            var known = (await process.Programmes.FindAsync(programme.Id, default))!;
            foreach (var period in PeriodCalendar.Scheduled(programme)) await process.Close.CloseAsync(known, period, "looked at again", default);
        }
    }

    private void Review(bool isCalm)
    {
        foreach (var pending in world.Dialogues.Where(each => each is { IsBusy: false, Kept: not null, State: EvaluationState.Pending }).ToList())
            if (isCalm || dice.Percent(50)) Decide(pending, dice.Percent(90) ? ReviewDecision.Approve : ReviewDecision.Reject);
        if (isCalm || !dice.Percent(15) || world.Dialogues.Count == 0) return;
        if (dice.Of(world.Dialogues) is { IsBusy: false, Kept: not null } any) Decide(any, dice.Of([ReviewDecision.Approve, ReviewDecision.Return, ReviewDecision.Reject, ReviewDecision.Withdraw]));
    }

    private void Decide(Told told, ReviewDecision decision) => world.Do(world.Now, "review", told, async process =>
    {
        var state = await process.Review.DecideAsync(told.Participant, told.Id, decision, "looked at", "leader", default);
        world.Violations.Unless(state is not null, $"{told.Id} was acknowledged and is gone.");
        told.Decide(state ?? told.State);
    });

    private void Release(PeriodRun run, bool isCalm)
    {
        if (!isCalm && !dice.Percent(40)) return;
        world.Do(world.Now, "release", null, async process =>
        {
            world.Promises.Released.Add((run.Programme, run.Period));
            await process.Close.ReleaseAsync(run.Programme, Parse(run.Period), default);
        });
    }

    private void Appeal()
    {
        if (world.Dialogues.Count == 0 || dice.Of(world.Dialogues) is not { IsBusy: false, Kept: not null } told) return;
        var withdraws = dice.Percent(20);
        var answer = dice.Of(["yes", "no"]);
        world.Do(world.Now, "appeal", told, async process =>
        {
            var request = new AppealRequest(told.Participant.Programme, told.Participant.Participant, told.Id, AppealKind.DataError, "This is wrong.", AppealParty.Leader, "leader");
            var appeal = await process.OpenAppeal.OpenAsync(request, default) switch
            {
                OpenedAppeal.Opened opened => opened.Appeal,
                OpenedAppeal.OpenAlready already => already.Appeal,
                _ => null,
            };
            world.Violations.Unless(appeal is not null, $"{told.Id} was acknowledged and is gone.");
            if (appeal is null) return;
            var change = withdraws ? new AppealChange(new Dictionary<string, string?>(), null, null, true) : new AppealChange(new Dictionary<string, string?> { ["good"] = answer }, Outcome.Answered, null, false);
            var known = (await process.Programmes.FindAsync(told.Participant.Programme, default))!;
            if (change.ApplyTo(told.Kept!) is { } corrected) told.Sent.Add(corrected);
            var moved = await process.Resolve.ResolveAsync(known, appeal.Id, change, "as it was", "leader", default);
            if (moved is MovedAppeal.Faulty) moved = await process.Resolve.ResolveAsync(known, appeal.Id, null, "nothing to change", "leader", default);

            // What changes nothing was changed before an answer was lost.
            if (withdraws) told.Decide(EvaluationState.Withdrawn);
            else told.Correct(change.ApplyTo(told.Kept!)!);
            world.Violations.Unless(moved is MovedAppeal.Moved, $"The appeal {appeal.Id} was not closed: {moved}.");
        });
    }

    private void Publish()
    {
        var season = dice.Of(world.Seasons);
        var takesBack = dice.Percent(15);
        world.Do(world.Now, "publish", null, async process =>
        {
            foreach (var draft in await world.Storage.Drafts.ListAsync(season.Id, default))
            {
                if (draft.Published == draft.Version && !takesBack) continue;
                world.Storage.Watch.Decided.Add(draft.Slug);
                if (draft.Kind == DraftKind.Newsletter && !takesBack) world.Promises.Letters.TryAdd((season.Id, draft.Period), world.Now);
                try
                {
                    if (takesBack) await process.Approve.UnpublishAsync(season.Id, draft.Period, draft.Slug, default);
                    else await process.Approve.ApproveAsync(season.Id, draft.Period, draft.Slug, default);
                }
                finally
                {
                    world.Storage.Watch.Decided.Remove(draft.Slug);
                }

                if (takesBack) return;
            }
        });
    }

    private void Resend()
    {
        var runs = world.Storage.Watch.Periods;
        if (runs.Count == 0) return;
        var run = runs.ElementAt(dice.Below(runs.Count));
        world.Do(world.Now, "resend", null, async process =>
        {
            world.Storage.Watch.Resent.Add((run.Programme, run.Period));
            var known = (await process.Programmes.FindAsync(run.Programme, default))!;
            await process.Ledger.ResendAsync(known.Programme, Parse(run.Period), default);
        });
    }

    private void CloseByHand()
    {
        var runs = world.Storage.Watch.Periods;
        if (runs.Count == 0) return;
        var run = runs.ElementAt(dice.Below(runs.Count));
        string? reason = dice.Percent(30) ? "asked for" : null;
        world.Do(world.Now, "close", null, async process =>
            await process.Close.CloseAsync((await process.Programmes.FindAsync(run.Programme, default))!, Parse(run.Period), reason, default));
    }

    /// <summary>Somebody asks for results, which computes them when data have changed.</summary>
    private void Read()
    {
        var runs = world.Storage.Watch.Periods;
        if (runs.Count == 0) return;
        var run = dice.Percent(50) ? runs.FirstOrDefault(each => each.Period == "season") ?? runs.Last() : runs.Last();
        world.Do(world.Now, "read", null, async process => await process.Results.GetAsync((await process.Programmes.FindAsync(run.Programme, default))!, Parse(run.Period), default));
    }

    private void SayWhatContactsWant(Programme season)
    {
        if (!dice.Percent(6)) return;
        var (participant, email) = dice.Of(Contacts);
        var (kind, wants) = (dice.Of(MailKinds.OfContacts), dice.Percent(70));
        world.Do(world.Now, wants ? "subscribe" : "unsubscribe", null, async process =>
        {
            var link = new ContactLink(season.Id, participant, email, kind, "nb");
            if (wants) world.Promises.Tell(season.Id, email, kind, isSilent: false, world.Clock.GetUtcNow());
            await process.Choices.TellAsync(season, link, kind, wants, default);
            if (!wants && await world.Storage.Contacts.FindAsync(season.Id, participant, email, kind, default) is { Suppressed: true } kept) world.Promises.Tell(season.Id, email, kind, isSilent: true, kept.At);
        });
    }

    private static PeriodId Parse(string period) => PeriodId.TryParse(period, out var id) ? id : throw new FormatException(period);
}
