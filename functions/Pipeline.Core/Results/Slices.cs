using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results;

/// <summary>The slices that a period's results list, in fixed order, those without dialogues left out.</summary>
internal static class Slices
{
    public static IReadOnlyList<Slice> Of(FigureBook book)
    {
        var programme = book.Programme;
        var classes = programme.Classes.Select(each => new Slice(Class: each.Id)).ToList();
        var channels = programme.Channels.Select(channel => new Slice(Channel: channel.Id)).ToList();
        var participants = programme.Participants.Select(participant => new Slice(participant.Id)).ToList();
        var responders = RespondersOf(book);
        IEnumerable<Slice> all =
        [
            default, .. classes, .. channels, .. responders, .. participants,
            .. OnEachChannel(classes, programme), .. OnEachChannel(participants, programme),
            .. ByEach(channels, responders), .. ByEach(classes, responders), .. ByEach(participants, responders),
        ];
        return [.. all.Where(slice => book.Counts(slice).Dialogues > 0)];
    }

    /// <summary>None when everything was answered by the same kind: the slices would only repeat the figures.</summary>
    private static List<Slice> RespondersOf(FigureBook book)
    {
        var met = Enum.GetValues<Responder>().Select(responder => new Slice(Responder: responder))
            .Where(slice => book.Counts(slice).Dialogues > 0).ToList();
        return met.Count > 1 ? met : [];
    }

    private static IEnumerable<Slice> OnEachChannel(List<Slice> slices, Programme programme) =>
        slices.SelectMany(_ => programme.Channels, (slice, channel) => slice with { Channel = channel.Id });

    private static IEnumerable<Slice> ByEach(List<Slice> slices, List<Slice> responders) =>
        slices.SelectMany(_ => responders, (slice, by) => slice with { Responder = by.Responder });
}
