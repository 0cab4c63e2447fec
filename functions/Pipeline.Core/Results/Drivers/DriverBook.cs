using System.Collections.Concurrent;
using Pipeline.Core.Programmes;
using Pipeline.Core.Statistics.Drivers;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Drivers;

/// <summary>
/// What goes together with the outcome that the programme names, for all dialogues, a class or a channel, computed once. Over several channels
/// only the questions that each of them asks are compared; a dialogue that left one of its channel's questions blank is left out.
/// </summary>
internal sealed class DriverBook(PeriodTallies tallies)
{
    private readonly ConcurrentDictionary<Slice, DriverFindings?> findings = new();
    private readonly TallyLayout layout = tallies.Layout;

    /// <summary>Whether the programme names an outcome that questions with points can be held against.</summary>
    public bool HasOutcome => layout.Programme.Channels.Select((_, channel) => layout.DriverItems(channel).Count).Any(items => items > 1);

    /// <summary>The questions held against the outcome in some channel, in questionnaire order.</summary>
    public IEnumerable<string> Questions => layout.Programme.Channels.SelectMany((_, channel) => layout.DriverItems(channel).SkipLast(1)).Distinct().Order()
        .Select(question => layout.Programme.Questions[question].Id);

    /// <summary>Null when the slice has no complete dialogue, or nothing in it varies.</summary>
    public DriverFindings? Of(Slice slice) => findings.GetOrAdd(slice, Analyse);

    private DriverFindings? Analyse(Slice slice)
    {
        var channels = layout.Programme.Channels.Where(channel => slice.Channel is null || channel.Id == slice.Channel)
            .Select(channel => channel.Id).Where(channel => tallies.Of(slice with { Channel = channel }).Drivers is { N: > 0 }).ToList();
        if (channels.Count == 0) return null;
        var items = channels.Select(channel => (IEnumerable<int>)layout.DriverItems(layout.Channel(channel))).Aggregate((common, asked) => common.Intersect(asked)).ToList();
        var cells = layout.Programme.Participants.Where(participant => slice.Class is null || participant.Class == slice.Class)
            .Select(participant => CellsOf(participant, channels, items)).Where(each => each.Count > 0).ToList();
        return DriverAnalysis.Of(cells) is { } analysis ? new DriverFindings(layout.Programme, items, cells, analysis) : null;
    }

    private List<CrossProducts> CellsOf(Participant participant, List<string> channels, List<int> items)
    {
        var cells = new List<CrossProducts>();
        foreach (var channel in channels)
        {
            if (tallies.Of(new Slice(participant.Id, Channel: channel)).Drivers is not { N: > 0 } products) continue;
            var asked = layout.DriverItems(layout.Channel(channel));
            cells.Add(products.Only([.. items.Select(item => Position(asked, item))]));
        }

        return cells;
    }

    private static int Position(IReadOnlyList<int> items, int item)
    {
        for (var at = 0; at < items.Count; at++)
            if (items[at] == item) return at;
        throw new ArgumentOutOfRangeException(nameof(item), item, "The channel does not ask the question.");
    }
}
