using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Tallies;

/// <summary>
/// Counts many approved evaluations into a tally. Counts wait here until `Flush`, after which the tally holds them all; a counter serves one thread,
/// and tallies that several counted are merged.
/// </summary>
public sealed class TallyCounter(Tally tally)
{
    private readonly SliceCounter?[] slices = new SliceCounter?[tally.Layout.Programme.Channels.Count * WireNames.Responders.Count];

    public void Add(in CodedEvaluation evaluation)
    {
        ref var slice = ref slices[(evaluation.Channel * WireNames.Responders.Count) + (int)evaluation.Responder];
        slice ??= new SliceCounter(tally.Layout, evaluation.Channel, tally.SliceAt(evaluation.Channel, (int)evaluation.Responder));
        slice.Add(evaluation);
    }

    public void Flush()
    {
        foreach (var slice in slices) slice?.Flush();
    }
}
