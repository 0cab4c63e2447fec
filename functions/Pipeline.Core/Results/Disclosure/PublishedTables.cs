using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results.Disclosure;

/// <summary>
/// Which sums a period publishes: of all participants everything by channel and responder and both, of each class everything, by channel and by
/// responder; the cells of a class come first among those of all. Base cells are a channel and a responder.
/// </summary>
internal sealed class PublishedTables
{
    private readonly List<(string Channel, Responder Responder)> bases;
    private readonly PeriodTallies tallies;

    public PublishedTables(PeriodTallies tallies)
    {
        this.tallies = tallies;
        bases = [.. from channel in tallies.Layout.Programme.Channels from responder in Enum.GetValues<Responder>() select (channel.Id, responder)];
        var channels = tallies.Layout.Programme.Channels.Select(channel => new Slice(Channel: channel.Id)).ToList();
        var responders = Enum.GetValues<Responder>().Select(responder => new Slice(Responder: responder))
            .Where(slice => tallies.Of(slice).Dialogues > 0).ToList();
        if (responders.Count < 2) responders.Clear();
        OfClass = [.. ((IEnumerable<Slice>)[default, .. channels, .. responders]).Select(Cell)];
        OfAll = [.. OfClass, .. channels.SelectMany(_ => responders, (channel, by) => Cell(channel with { Responder = by.Responder }))];
    }

    public IReadOnlyList<PublishedCell> OfClass { get; }

    public IReadOnlyList<PublishedCell> OfAll { get; }

    public int BaseCells => bases.Count;

    /// <summary>`known` are the participants whose own numbers are public.</summary>
    public IReadOnlyList<ClassCells> Classes(string group, IReadOnlySet<string> known) =>
        [.. tallies.Layout.Programme.Classes.Select(each => Count(each, group, known))];

    private ClassCells Count(ParticipantClass named, string group, IReadOnlySet<string> known)
    {
        var members = tallies.Layout.Programme.Participants.Where(participant => participant.Class == named.Id).Select(participant => participant.Id).ToList();
        var counts = members.Select(member => bases.Select(each =>
            FigureGroup.Count(group, tallies.Layout, tallies.Of(new Slice(member, null, each.Channel, each.Responder)))).ToArray());
        return new ClassCells(named.Id, members, [.. counts], this, known);
    }

    private PublishedCell Cell(Slice slice) => new(slice, [.. bases.Select(each =>
        (slice.Channel is null || slice.Channel == each.Channel) && (slice.Responder is null || slice.Responder == each.Responder))]);
}
