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
        if (evaluation.Outcome != Outcome.Answered) return;
        if (evaluation.WaitSeconds is { } seconds) slice.Waits.Add(seconds, 1);
        foreach (var (question, answer) in evaluation.Answers)
        {
            if (layout.Question(question) is not (>= 0 and var index)) continue;
            if (layout.Programme.Questions[index].IndexOf(answer) is >= 0 and var given) slice.AddCell(layout.QuestionCell(index) + given, 1);
        }

        AddPairs(slice, evaluation.Answers);
        var score = DialogueScore.Of(layout.Programme, evaluation.Answers);
        if (score.Total is { } total) slice.Scores.Add(total, 1);
        for (var area = 0; area < score.Areas.Count; area++)
            if (score.Areas[area] is { } milli) slice.AreaScores[area].Add(milli, 1);
    }

    /// <summary>Merges the counts of another tally of the same layout into this one.</summary>
    public void Add(Tally other)
    {
        if (other.Layout.Hash != layout.Hash) throw new ArgumentException("The tallies were counted under different questionnaires.", nameof(other));
        for (var index = 0; index < slices.Length; index++)
            if (other.slices[index] is { } slice) (slices[index] ??= new SliceTally(layout)).Add(slice);
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
        for (var at = 0; at < slices.Length; at++)
        {
            if (slices[at] is not { } slice) continue;
            if (channel is not null && layout.Channel(channel) != at / WireNames.Responders.Count) continue;
            if (responder is not null && (int)responder != at % WireNames.Responders.Count) continue;
            merged.Add(slice);
        }
    }

    internal SliceTally? At(int channel, int responder) => slices[(channel * WireNames.Responders.Count) + responder];

    internal SliceTally SliceAt(int channel, int responder) =>
        slices[(channel * WireNames.Responders.Count) + responder] ??= new SliceTally(layout);

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
}
