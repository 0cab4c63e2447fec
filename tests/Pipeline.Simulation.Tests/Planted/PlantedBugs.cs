using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Defects as they are written by mistake, each by the name of what it breaks.</summary>
internal static class PlantedBugs
{
    public static IReadOnlyDictionary<string, Func<Bug>> All { get; } = new Dictionary<string, Func<Bug>>(StringComparer.Ordinal)
    {
        ["a repeated evaluation counts again"] = () => new IntakeDoes((args, usual, count) => Renamed(args, usual, "again", each => each.IsKnown && each.IsSame)),
        ["a revision counts in addition"] = () => new IntakeDoes((args, usual, count) => Renamed(args, usual, "revised", each => each.IsKnown && !each.IsSame)),
        ["every fortieth evaluation is acknowledged and not stored"] = () => new IntakeDoes((args, usual, count) => count % 40 == 0 ? Acknowledged(args) : usual(args)),
        ["a revision is taken for a repetition"] = () => new IntakeDoes((args, usual, count) => Known(args).Any(each => each.IsKnown && !each.IsSame) ? Acknowledged(args) : usual(args)),
        ["a review is not noted"] = () => new EvaluationsDo(nameof(IEvaluationStore.DecideAsync), (store, args, usual) => Task.FromResult(true)),
        ["a tally is applied twice"] = () => new EvaluationsDo(nameof(IEvaluationStore.SaveCountAsync), (store, args, usual) => usual([args[0], args[1], Twice((CountedTally)args[2]!), args[3]])),
        ["a count is saved over a newer mark"] = () => new EvaluationsDo(nameof(IEvaluationStore.SaveCountAsync), (store, args, usual) =>
        {
            var before = (DayCount)args[1]!;
            var now = store.ReadCountsAsync((ParticipantKey)args[0]!, default).Result.Days.FirstOrDefault(each => each.Day == before.Day) ?? before;
            return usual([args[0], now, args[2], args[3]]);
        }),
        ["a claim always wins"] = () => new DeliveriesDo((store, args, usual) => usual([Fresh(store, (MailDelivery)args[0]!), args[1]])),
        ["an event takes back what is known"] = () => new DeliveriesDo((store, args, usual) =>
        {
            var saved = (MailDelivery)args[0]!;
            var known = store.FindAsync(KeyOf(saved), default).Result;
            return usual([known?.Events.Count < saved.Events.Count && known.State == DeliveryState.Delivered ? saved with { State = DeliveryState.Sent } : saved, args[1]]);
        }),
        ["periods are saved whatever the tag"] = () => new PeriodsDo(nameof(IPeriodStore.SaveAsync), (store, args, usual) =>
        {
            var run = (PeriodRun)args[0]!;
            return usual([run with { Tag = store.FindAsync(run.Programme, run.Period, default).Result?.Tag }, args[1]]);
        }),
        ["a period is skipped"] = () => new PeriodsDo(nameof(IPeriodStore.ListAsync), (store, args, usual) =>
        {
            var rows = ((Task<IReadOnlyList<PeriodRun>>)usual(args)!).Result;
            var skipped = new PeriodRun((string)args[0]!, "2024-05", PeriodState.Done, 1, default, default, true, null, "none");
            return Task.FromResult<IReadOnlyList<PeriodRun>>([.. rows, skipped]);
        }),
        ["a release is not waited for"] = () => new PeriodsDo(nameof(IPeriodStore.FindAsync), (store, args, usual) =>
            Task.FromResult(((Task<PeriodRun?>)usual(args)!).Result is { } run ? run with { Released = true } : null)),
        ["a period is closed days before its end"] = () => new EarlyClock(),
        ["what a locked season was locked with is computed anew"] = () => new ResultsDo(nameof(IResultsStore.FindAsync), (args, usual) =>
            Task.FromResult(((Task<StoredResults?>)usual(args)!).Result is { } kept ? kept with { Phase = Phase.Running, LockedFor = null } : null)),
        ["whoever asks for results hides that data came late"] = () => new PeriodsDo(nameof(IPeriodStore.FindAsync), (store, args, usual) =>
            Task.FromResult(((Task<PeriodRun?>)usual(args)!).Result is { } run ? run with { CountedFrom = null } : null)),
        ["a published post is written over"] = () => new DraftsDo((args, usual) => args[0] is Draft { Published: { } version } draft && args[1] is not null
            ? usual([draft with { Version = version }, args[1], args[2]])
            : usual(args)),
        ["every tenth report is not kept"] = () => new ReportsDo(),
        ["who unsubscribed is mailed"] = () => new EverybodyWantsMails(),
        ["a mail is sent again when nobody answered"] = () => new SenderDoes(nameof(IMailSender.SendAsync), (args, usual) =>
            ((Task<MailOutcome>)usual(args)!).Result is MailOutcome.Unknown ? usual(args) : usual(args)),
        ["no trace of a mail is found"] = () => new SenderDoes(nameof(IMailSender.TraceAsync), (args, usual) => Task.FromResult<MailOutcome>(new MailOutcome.Missing("nothing"))),
        ["an unanswered mail is taken for sent"] = () => new SenderDoes(nameof(IMailSender.SendAsync), (args, usual) =>
            Task.FromResult(((Task<MailOutcome>)usual(args)!).Result is var outcome and not MailOutcome.Unknown ? outcome : new MailOutcome.Accepted("guessed"))),
        ["what nobody can read is not kept"] = () => new QuarantineForgets(),
        ["an erasure leaves one copy"] = () => new ErasureLeavesEvaluations(),
        ["what was erased comes back"] = () => new RegisterForgets(),
        ["a reader who left is not forgotten"] = () => new SubscribersDo(nameof(ISubscribers.DeleteAsync), (args, usual) => Task.FromResult(true)),
        ["a newsletter that was approved is not noted"] = () => new MailingsDo((args, usual) => ((Mailing)args[0]!).Tag is null ? Task.FromResult(true) : usual(args)),
        ["a bad dialogue is told every week"] = () => new AlertsForget(),
        ["a correction is offered of figures that stayed"] = () => new LedgersChange(),
        ["a night forgets what is young"] = () => new NightsDo((args, usual) => usual([args[0], ((DateTimeOffset)args[1]!).AddDays(15), args[2]])),
        ["a night forgets nothing"] = () => new NightsDo((args, usual) => Task.FromResult(0)),
        ["a night forgets that a mail was sent"] = () => new DeliveriesDo((store, args, usual) =>
        {
            var saved = (MailDelivery)args[0]!;
            return usual([saved is { State: DeliveryState.Delivered, Events: [] } ? saved with { State = DeliveryState.Prepared } : saved, args[1]]);
        }),
    };

    private static Task<IReadOnlyList<StoreOutcome>> Acknowledged(object?[] args) => Task.FromResult<IReadOnlyList<StoreOutcome>>([.. ((IReadOnlyList<StoredEvaluation>)args[1]!).Select(_ => StoreOutcome.Duplicate)]);

    private static IEnumerable<(bool IsKnown, bool IsSame, StoredEvaluation Stored)> Known(object?[] args)
    {
        var store = (IEvaluationStore)args[^1]!;
        foreach (var stored in (IReadOnlyList<StoredEvaluation>)args[1]!)
        {
            var known = store.FindAsync((ParticipantKey)args[0]!, stored.Evaluation.Id, default).Result;
            yield return (known is not null, known?.ContentHash == stored.ContentHash, stored);
        }
    }

    private static object? Renamed(object?[] args, Func<object?[], object?> usual, string mark, Func<(bool IsKnown, bool IsSame, StoredEvaluation Stored), bool> which) => usual(
    [
        args[0],
        Known(args).Select(each => which(each) ? each.Stored with { Evaluation = each.Stored.Evaluation with { Id = $"{each.Stored.Evaluation.Id}-{mark}" } } : each.Stored).ToList(),
        args[2],
    ]);

    private static CountedTally Twice(CountedTally counted)
    {
        var layout = new TallyLayout(Layouts.First(each => new TallyLayout(each).Hash == counted.Layout));
        var tally = TallyCodec.Read(layout, counted.Bytes);
        tally.Add(TallyCodec.Read(layout, counted.Bytes));
        return counted with { Bytes = TallyCodec.Write(tally) };
    }

    private static IReadOnlyList<Programme> Layouts { get; } = [Award.Read(Award.Definition(0, AwardRules.Plain), 0), Award.Read(Award.Definition(1, AwardRules.Plain), 1)];

    private static DeliveryKey KeyOf(MailDelivery each) => new(each.Programme, each.Period, each.Kind, each.Participant, each.Recipient, each.Version);

    private static MailDelivery Fresh(IDeliveryStore store, MailDelivery saved) => saved with { Tag = store.FindAsync(KeyOf(saved), default).Result?.Tag };
}
