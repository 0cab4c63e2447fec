using Pipeline.Core.Results.Contests;

namespace Pipeline.Core.Results.Measures;

/// <summary>Which contest a figure about places speaks of: among all participants, within the class (`;class`), or on the slice's channel.</summary>
internal sealed record ContestScope(string Suffix, Func<Slice, ContestBook, Contest?> Find)
{
    /// <summary>Among all, of a participant as a whole; on a channel, of a participant in it.</summary>
    public static ContestScope Open { get; } = new("", (slice, contests) => slice switch
    {
        { Participant: not null, Class: null, Responder: null, Channel: null } => contests.All,
        { Participant: not null, Class: null, Responder: null, Channel: { } channel } => contests.OnChannel(channel),
        _ => null,
    });

    public static ContestScope Class { get; } = new(";class", (slice, contests) =>
        slice.Participant is { } participant && slice == new Slice(participant)
            ? contests.OfClass(contests.EntryOf(participant).Participant.Class)
            : null);

    /// <summary>The contest among those that a slice without participant holds: all, a class, or on a channel.</summary>
    public static ContestScope Group { get; } = new("", (slice, contests) => slice switch
    {
        { Participant: null, Class: null, Channel: null, Responder: null } => contests.All,
        { Participant: null, Class: { } named, Channel: null, Responder: null } => contests.OfClass(named),
        { Participant: null, Class: null, Channel: { } channel, Responder: null } => contests.OnChannel(channel),
        _ => null,
    });
}
