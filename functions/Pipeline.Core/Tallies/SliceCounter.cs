using System.Runtime.InteropServices;
using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Tallies;

/// <summary>Counts evaluations of one channel and responder, slice after slice; what is faster done for many at once waits until `Finish`.</summary>
internal sealed class SliceCounter(TallyLayout layout, int channel)
{
    private const int MostWaiting = 4096;

    private readonly AnswerHistogram answers = new(layout.AnswerCounts);
    private readonly DriverRow drivers = new(layout, channel);
    private readonly List<int> scores = [];
    private readonly List<int>[] areas = [.. layout.Programme.Areas.Select(_ => new List<int>())];
    private readonly List<int> waits = [];
    private readonly List<WaitScore> waitScores = [];

    /// <summary>The slice that is being counted into; null between two.</summary>
    public SliceTally? Slice { get; private set; }

    public void Begin(SliceTally slice) => Slice = slice;

    public void Add(in CodedEvaluation evaluation)
    {
        var slice = Slice!;
        slice.AddOutcome(evaluation.Outcome, 1);
        var shopper = evaluation.Shopper is { } id ? slice.Shopper(id) : null;
        shopper?.AddDialogues(1);
        if (evaluation.Outcome != Outcome.Answered) return;
        var given = evaluation.Answers.Span;
        if (answers.Add(given)) answers.EmptyInto(slice.Counters);
        AddPairs(slice, given);
        if (slice.Drivers is { } products && drivers.Read(given)) products.Add(drivers.Points);
        AddScores(given, evaluation.WaitSeconds, shopper);
        if (Math.Max(scores.Count, waits.Count) == MostWaiting) EmptyScoresInto(slice);
    }

    public void Finish()
    {
        if (Slice is not { } slice) return;
        answers.EmptyInto(slice.Counters);
        EmptyScoresInto(slice);
        Slice = null;
    }

    private void AddPairs(SliceTally slice, ReadOnlySpan<byte> given)
    {
        for (var pair = 0; pair < layout.Pairs.Count; pair++)
        {
            var (from, to) = layout.Pairs[pair];
            if (given[from] != CodedEvaluation.Blank && given[to] != CodedEvaluation.Blank) slice.AddCell(layout.PairCell(pair, given[from], given[to]), 1);
        }
    }

    private void AddScores(ReadOnlySpan<byte> given, int? wait, ShopperTally? shopper)
    {
        Span<int> ofAreas = stackalloc int[areas.Length];
        var score = layout.Scores.Of(given, ofAreas);
        for (var area = 0; area < areas.Length; area++)
            if (ofAreas[area] != ScorePlan.None) areas[area].Add(ofAreas[area]);
        if (wait is { } seconds) waits.Add(seconds);
        if (score != ScorePlan.None)
        {
            scores.Add(score);
            shopper?.Scores.Add(score, 1);
            if (wait is { } waited) waitScores.Add(new WaitScore(waited, score));
        }
    }

    private void EmptyScoresInto(SliceTally slice)
    {
        Empty(scores, slice.Scores);
        Empty(waits, slice.Waits);
        for (var area = 0; area < areas.Length; area++) Empty(areas[area], slice.AreaScores[area]);
        slice.WaitScores.AddAll(CollectionsMarshal.AsSpan(waitScores));
        waitScores.Clear();
    }

    private static void Empty(List<int> values, Multiset into)
    {
        into.AddAll(CollectionsMarshal.AsSpan(values));
        values.Clear();
    }
}
