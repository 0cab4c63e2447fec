using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Tallies;

/// <summary>
/// Counts approved evaluations, tally after tally: `Add` each evaluation of a tally, then `Take` it. A counter serves one thread; the tallies of
/// several are merged.
/// </summary>
public sealed class TallyCounter(TallyLayout layout)
{
    private readonly SliceCounter?[] slices = new SliceCounter?[layout.Programme.Channels.Count * WireNames.Responders.Count];
    private Tally tally = new(layout);

    public void Add(in CodedEvaluation evaluation)
    {
        ref var slice = ref slices[(evaluation.Channel * WireNames.Responders.Count) + (int)evaluation.Responder];
        slice ??= new SliceCounter(layout, evaluation.Channel);
        if (slice.Slice is null) slice.Begin(tally.SliceAt(evaluation.Channel, (int)evaluation.Responder));
        slice.Add(evaluation);
    }

    /// <summary>The tally of everything added since the last one was taken.</summary>
    public Tally Take()
    {
        foreach (var slice in slices) slice?.Finish();
        var taken = tally;
        tally = new Tally(layout);
        return taken;
    }
}
