using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Tallies;

/// <summary>
/// The mergeable exact counts that every statistic is computed from, by channel and responder. Integers only: merging is associative and
/// commutative, so any split, order or repetition of work gives the same counts and the same bytes.
/// </summary>
public sealed class Tally(TallyLayout layout)
{
    private readonly SliceTally?[] slices = new SliceTally?[layout.Programme.Channels.Count * WireNames.Responders.Count];

    public TallyLayout Layout => layout;

    /// <summary>All contacts counted, answered or not.</summary>
    public long Dialogues => slices.Sum(slice => slice?.Dialogues ?? 0);

    /// <summary>
    /// Counts one approved evaluation. An answer that the questionnaire no longer has is a blank; a channel that the programme does not have
    /// throws ArgumentException.
    /// </summary>
    public void Add(Evaluation evaluation)
    {
        if (layout.Channel(evaluation.Channel) is not (>= 0 and var channel))
            throw new ArgumentException($"The programme has no channel '{evaluation.Channel}'.", nameof(evaluation));
        var slice = SliceAt(channel, (int)evaluation.Responder);
        slice.AddOutcome(evaluation.Outcome, 1);
        var shopper = evaluation.Shopper is { } id ? slice.Shopper(id) : null;
        shopper?.AddDialogues(1);
        if (evaluation.Outcome != Outcome.Answered) return;
        if (evaluation.WaitSeconds is { } seconds) slice.Waits.Add(seconds, 1);
        foreach (var (question, answer) in evaluation.Answers)
        {
            if (layout.Question(question) is not (>= 0 and var index)) continue;
            if (layout.Programme.Questions[index].IndexOf(answer) is >= 0 and var given) slice.AddCell(layout.QuestionCell(index) + given, 1);
        }

        AddPairs(slice, evaluation.Answers);
        AddDrivers(slice.Drivers, layout.DriverItems(channel), evaluation.Answers);
        var score = DialogueScore.Of(layout.Programme, evaluation.Answers);
        if (score.Total is { } total)
        {
            slice.Scores.Add(total, 1);
            shopper?.Scores.Add(total, 1);
            if (evaluation.WaitSeconds is { } waited) slice.AddWaitScore(new WaitScore(waited, total), 1);
        }

        for (var area = 0; area < score.Areas.Count; area++)
            if (score.Areas[area] is { } milli) slice.AreaScores[area].Add(milli, 1);
    }

    /// <summary>Merges the counts of another tally of the same layout into this one.</summary>
    public void Add(Tally other)
    {
        if (other.Layout.Hash != layout.Hash) throw new ArgumentException("The tallies were counted under different questionnaires.", nameof(other));
        for (var index = 0; index < slices.Length; index++)
            if (other.slices[index] is { } slice) SliceAt(index / WireNames.Responders.Count, index % WireNames.Responders.Count).Add(slice);
    }

    /// <summary>The merge of the slices that match; null matches every channel or responder.</summary>
    public SliceTally Slice(string? channel, Responder? responder)
    {
        var merged = new SliceTally(layout);
        MergeInto(merged, channel, responder);
        return merged;
    }

    internal void MergeInto(SliceTally merged, string? channel, Responder? responder)
    {
        if (channel is not null && layout.Channel(channel) is >= 0 and var only) merged.Confine(only);
        for (var at = 0; at < slices.Length; at++)
        {
            if (slices[at] is not { } slice) continue;
            if (channel is not null && layout.Channel(channel) != at / WireNames.Responders.Count) continue;
            if (responder is not null && (int)responder != at % WireNames.Responders.Count) continue;
            merged.Add(slice);
        }
    }

    internal SliceTally? At(int channel, int responder) => slices[(channel * WireNames.Responders.Count) + responder];

    internal SliceTally SliceAt(int channel, int responder)
    {
        ref var slice = ref slices[(channel * WireNames.Responders.Count) + responder];
        if (slice is not null) return slice;
        slice = new SliceTally(layout);
        slice.Confine(channel);
        return slice;
    }

    private void AddPairs(SliceTally slice, IReadOnlyDictionary<string, string> answers)
    {
        for (var pair = 0; pair < layout.Pairs.Count; pair++)
        {
            var (from, to) = (layout.Programme.Questions[layout.Pairs[pair].From], layout.Programme.Questions[layout.Pairs[pair].To]);
            if (!answers.TryGetValue(from.Id, out var first) || !answers.TryGetValue(to.Id, out var second)) continue;
            if (from.IndexOf(first) is >= 0 and var before && to.IndexOf(second) is >= 0 and var after)
                slice.AddCell(layout.PairCell(pair, before, after), 1);
        }
    }

    private void AddDrivers(CrossProducts? drivers, IReadOnlyList<int> items, IReadOnlyDictionary<string, string> answers)
    {
        if (drivers is null) return;
        var points = new int[items.Count];
        for (var item = 0; item < points.Length; item++)
        {
            var question = layout.Programme.Questions[items[item]];
            if (!answers.TryGetValue(question.Id, out var answer) || question.IndexOf(answer) is not (>= 0 and var given)) return;
            points[item] = question.Options[given].Points;
        }

        drivers.Add(points);
    }
}
