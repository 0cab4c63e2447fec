using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Tallies;

/// <summary>The counts of one channel and responder, or of any merge of such slices.</summary>
public sealed class SliceTally
{
    private static readonly IReadOnlyDictionary<string, ShopperTally> Nobody = new Dictionary<string, ShopperTally>();

    private readonly TallyLayout layout;
    private readonly long[] cells;
    private readonly long[] outcomes = new long[WireNames.Outcomes.Count];
    private SortedDictionary<string, ShopperTally>? shoppers;
    private int? channel;

    public SliceTally(TallyLayout layout)
    {
        this.layout = layout;
        cells = new long[layout.Length];
        AreaScores = [.. layout.Programme.Areas.Select(_ => new Multiset())];
    }

    /// <summary>Scores of answered dialogues with points possible, in thousandths of a point (0 to 100 000).</summary>
    public Multiset Scores { get; } = new();

    /// <summary>The same per area, in the order of the programme's areas.</summary>
    public IReadOnlyList<Multiset> AreaScores { get; }

    /// <summary>Seconds waited by answered contacts that have a wait.</summary>
    public Multiset Waits { get; } = new();

    /// <summary>Answered dialogues that have both a wait and a score, ascending by wait and then score.</summary>
    public CountDictionary<WaitScore> WaitScores { get; } = new();

    /// <summary>The contacts by shopper, in ordinal order; contacts without a shopper are in none.</summary>
    public IReadOnlyDictionary<string, ShopperTally> Shoppers => shoppers ?? Nobody;

    /// <summary>
    /// The points of the channel's driver items over the dialogues that answered them all; null when the channel has none, and for a slice that
    /// is not of one channel, since channels ask different questions.
    /// </summary>
    public CrossProducts? Drivers { get; private set; }

    /// <summary>All contacts, answered or not.</summary>
    public long Dialogues => outcomes[0] + outcomes[1] + outcomes[2];

    /// <summary>Contacts nobody answered.</summary>
    public long Unanswered => Dialogues - outcomes[(int)Evaluations.Outcome.Answered];

    public ReadOnlySpan<long> Cells => cells;

    public long Outcome(Outcome outcome) => outcomes[(int)outcome];

    /// <summary>How often each answer of the question was given, in answer order.</summary>
    public ReadOnlySpan<long> Answers(int question) =>
        cells.AsSpan(layout.QuestionCell(question), layout.Programme.Questions[question].AnswerCount);

    /// <summary>In how many dialogues the question was answered.</summary>
    public long Answered(int question)
    {
        var n = 0L;
        foreach (var times in Answers(question)) n += times;
        return n;
    }

    /// <summary>In how many dialogues the pair got these two answers.</summary>
    public long Joint(int pair, int from, int to) => cells[layout.PairCell(pair, from, to)];

    internal Span<long> Counters => cells;

    internal void AddCell(int cell, long times) => cells[cell] += times;

    internal void AddOutcome(Outcome outcome, long times) => outcomes[(int)outcome] += times;

    internal ShopperTally Shopper(string id)
    {
        shoppers ??= new SortedDictionary<string, ShopperTally>(StringComparer.Ordinal);
        if (!shoppers.TryGetValue(id, out var shopper)) shoppers[id] = shopper = new ShopperTally();
        return shopper;
    }

    /// <summary>Says that all that is added is of one channel.</summary>
    internal void Confine(int only)
    {
        if (channel is not null) return;
        channel = only;
        if (layout.DriverItems(only) is { Count: > 0 } items) Drivers = new CrossProducts(items.Count);
    }

    internal void Add(SliceTally other)
    {
        if (channel != other.channel) Drivers = null;
        else if (other.Drivers is { } drivers) Drivers!.Add(drivers);
        foreach (var (id, shopper) in other.Shoppers) Shopper(id).Add(shopper);
        WaitScores.Add(other.WaitScores);
        for (var cell = 0; cell < cells.Length; cell++) cells[cell] += other.cells[cell];
        for (var outcome = 0; outcome < outcomes.Length; outcome++) outcomes[outcome] += other.outcomes[outcome];
        for (var area = 0; area < AreaScores.Count; area++) AreaScores[area].Add(other.AreaScores[area]);
        Scores.Add(other.Scores);
        Waits.Add(other.Waits);
    }
}
