using System.Collections.Concurrent;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results;

/// <summary>The participants' tallies of a period, merged for a slice when it is first asked for. They must not change meanwhile.</summary>
internal sealed class PeriodTallies
{
    private readonly ConcurrentDictionary<Slice, SliceTally> merged = new();
    private readonly IReadOnlyDictionary<string, Tally> tallies;

    public PeriodTallies(Programme programme, IReadOnlyDictionary<string, Tally> tallies)
    {
        Layout = TallyLayout.Of(programme);
        this.tallies = tallies;
        if (tallies.Values.Any(tally => tally.Layout.Hash != Layout.Hash))
            throw new ArgumentException("The tallies were counted under another questionnaire.", nameof(tallies));
    }

    public TallyLayout Layout { get; }

    public SliceTally Of(Slice slice) => merged.GetOrAdd(slice, Merge);

    private SliceTally Merge(Slice slice)
    {
        var all = new SliceTally(Layout);
        foreach (var participant in Layout.Programme.Participants)
        {
            if (slice.Participant is not null && slice.Participant != participant.Id) continue;
            if (slice.Class is not null && slice.Class != participant.Class) continue;
            if (tallies.TryGetValue(participant.Id, out var tally)) tally.MergeInto(all, slice.Channel, slice.Responder);
        }

        return all;
    }
}
