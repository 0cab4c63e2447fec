using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Results;
using Pipeline.Testing.Twins;

namespace Pipeline.Simulation.Tests.World;

/// <summary>What outlives the processes, and somebody who sees every write of it as it is done.</summary>
internal sealed class WorldStorage
{
    public WorldStorage(WorldClock clock, Violations violations)
    {
        Queue = new WorldQueue(clock);
        Watch = new StorageWatch(clock, violations);
        WatchedDeliveries = Twist<IDeliveryStore>.Of(
            Twist<IDeliveryStore>.Of(Deliveries, nameof(IDeliveryStore.SaveAsync), Seeing<MailDelivery>(Watch.Saw)), nameof(IDeliveryStore.RenameAsync), Renaming(Watch));
        WatchedPeriods = Twist<IPeriodStore>.Of(Periods, nameof(IPeriodStore.SaveAsync), (args, usual) =>
        {
            var saved = (Task<bool>)usual(args)!;
            if (saved.Result) Watch.Saw((PeriodRun)args[0]!);
            return saved;
        });
        WatchedResults = Twist<IResultsStore>.Of(Results, nameof(IResultsStore.SaveAsync), (args, usual) =>
        {
            var saved = (Task<bool>)usual(args)!;
            if (saved.Result) Watch.Saw((StoredResults)args[0]!);
            return saved;
        });
        WatchedDrafts = Twist<IDraftStore>.Of(Drafts, nameof(IDraftStore.SaveAsync), (args, usual) =>
        {
            var saved = (Task<bool>)usual(args)!;
            if (saved.Result) Watch.Saw((Draft)args[0]!, (RenderedPost?)args[1]);
            return saved;
        });
    }

    /// <summary>Under what name a reader's delivery is kept once its address was forgotten.</summary>
    private static Func<object?[], Func<object?[], object?>, object?> Renaming(StorageWatch watch) => (args, usual) =>
    {
        var renamed = (Task<bool>)usual(args)!;
        var (before, recipient) = ((MailDelivery)args[0]!, (string)args[1]!);
        if (renamed.Result) watch.Renamed(before, before with { Recipient = recipient });
        return renamed;
    };

    public StorageWatch Watch { get; }

    public WorldQueue Queue { get; }

    public InMemoryProgrammeStore Programmes { get; } = new();

    public InMemoryFormStore Forms { get; } = new();

    public InMemoryEvaluationStore Evaluations { get; } = new();

    public InMemoryQuarantine Quarantine { get; } = new();

    public InMemoryPeriodStore Periods { get; } = new();

    public InMemoryResultsStore Results { get; } = new();

    public InMemoryDraftStore Drafts { get; } = new();

    public InMemoryQuoteApprovals Quotes { get; } = new();

    public InMemoryReportStore Reports { get; } = new();

    public InMemoryDeliveryStore Deliveries { get; } = new();

    public InMemoryContactStore Contacts { get; } = new();

    public InMemoryContactLinks ContactLinks { get; } = new();

    public InMemorySubscribers Subscribers { get; } = new();

    public InMemoryMailingStore Mailings { get; } = new();

    public InMemoryAlertStore Alerts { get; } = new();

    public InMemoryShopperLinks ShopperLinks { get; } = new();

    public InMemoryAuditList Audit { get; } = new();

    public InMemoryAppealStore Appeals { get; } = new();

    public InMemoryErasureRegister Register { get; } = new();

    public IDeliveryStore WatchedDeliveries { get; }

    public IPeriodStore WatchedPeriods { get; }

    public IResultsStore WatchedResults { get; }

    public IDraftStore WatchedDrafts { get; }

    private static Func<object?[], Func<object?[], object?>, object?> Seeing<T>(Action<T> saw)
        where T : class => (args, usual) =>
        {
            var saved = (Task<T?>)usual(args)!;
            if (saved.Result is { } row) saw(row);
            return saved;
        };
}
