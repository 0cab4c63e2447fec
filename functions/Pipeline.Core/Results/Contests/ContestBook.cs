using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results.Measures;

namespace Pipeline.Core.Results.Contests;

/// <summary>The contests of a period: among all participants, within each class and on each channel. In a final season only the qualified compete.</summary>
internal sealed class ContestBook
{
    private readonly Lazy<Dictionary<string, Entry>> entries;
    private readonly Lazy<Contest> all;
    private readonly Dictionary<string, Lazy<Contest>> classes;
    private readonly Dictionary<string, Lazy<Contest>> channels;
    private readonly PeriodTallies tallies;
    private readonly Phase phase;

    public ContestBook(PeriodTallies tallies, Phase phase)
    {
        (this.tallies, this.phase) = (tallies, phase);
        var programme = tallies.Layout.Programme;
        entries = new(() => programme.Participants.ToDictionary(each => each.Id, EntryOf, StringComparer.Ordinal));
        all = new(() => new Contest(entries.Value.Values.Where(Competes)));
        classes = programme.Classes.ToDictionary(
            each => each.Id,
            each => new Lazy<Contest>(() => new Contest(All.Placed.Where(entry => entry.Participant.Class == each.Id))),
            StringComparer.Ordinal);
        channels = programme.Channels.ToDictionary(
            each => each.Id, each => new Lazy<Contest>(() => new Contest(EntriesOn(each.Id))), StringComparer.Ordinal);
    }

    public Contest All => all.Value;

    public Contest OfClass(string participantClass) => classes[participantClass].Value;

    /// <summary>Among those with a place that have enough dialogues in the channel to be best in it.</summary>
    public Contest OnChannel(string channel) => channels[channel].Value;

    public Entry EntryOf(string participant) => entries.Value[participant];

    /// <summary>Why a participant whose total is shown has no place, in words.</summary>
    public string? WhyWithoutPlace(string participant)
    {
        var entry = entries.Value[participant];
        return Qualification.Lacks(tallies.Layout.Programme.Rules, entry.Participant, entry.Scores.N, channel => DialoguesIn(entry.Participant, channel));
    }

    private bool Competes(Entry entry) => entry.Shown && (phase == Phase.Running || entry.Qualified);

    private Entry EntryOf(Participant participant)
    {
        var programme = tallies.Layout.Programme;
        var counts = tallies.Of(new Slice(participant.Id));
        var scores = Measurand.TotalOfAll.ValuesOf(counts);
        var shown = scores.N > 0 && scores.N >= programme.Rules.MinimumShown;
        var lacks = Qualification.Lacks(programme.Rules, participant, scores.N, channel => DialoguesIn(participant, channel));
        return new Entry(participant, scores, TieBreak.Of(programme, tallies.Layout, counts), shown, shown && lacks is null);
    }

    private IEnumerable<Entry> EntriesOn(string channel)
    {
        var programme = tallies.Layout.Programme;
        foreach (var entry in All.Placed)
        {
            var counts = tallies.Of(new Slice(entry.Participant.Id, Channel: channel));
            var scores = Measurand.TotalOfAll.ValuesOf(counts);
            if (scores.N < Math.Max(1, programme.Rules.ChannelDialoguesToWin) || scores.N < programme.Rules.MinimumShown) continue;
            yield return entry with { Scores = scores, TieBreaks = TieBreak.Of(programme, tallies.Layout, counts) };
        }
    }

    private long DialoguesIn(Participant participant, string channel) => tallies.Of(new Slice(participant.Id, Channel: channel)).Dialogues;
}
