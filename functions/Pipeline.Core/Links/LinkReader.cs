using Pipeline.Core.Evaluations;
using Pipeline.Core.Json;
using Pipeline.Core.Programmes;
using static Pipeline.Core.Json.Member;

namespace Pipeline.Core.Links;

/// <summary>Reads a list of links to create (JSON, UTF-8) for a programme, and lists every fault of it.</summary>
public static class LinkReader
{
    /// <summary>Links that may be asked for at once.</summary>
    public const int Most = 1000;

    private const int MostFaults = 1000;

    private static readonly ArrayShape Shape = new(
        new ObjectShape("a link",
            Required("participant", TextShape.Id, "The participant that the shopper contacts."),
            Optional("shopper", TextShape.Line(EvaluationLimits.IdLength), "What the shopper is called in evaluations."),
            Optional("channel", TextShape.Id, "The channel, when the shopper is not to choose it."),
            Optional("expires", TextShape.Line(40), "Until when the link opens; two weeks after the season without it.")),
        minItems: 1, maxItems: Most);

    public static LinkReading Read(Programme programme, ReadOnlySpan<byte> json, DateTimeOffset now)
    {
        var (root, malformed) = JsonDocuments.Parse(json);
        if (malformed is not null) return new([], [malformed]);

        var list = new Place(root, "");
        List<Fault> faults = [.. Shape.Check(list).Concat(list.Items.SelectMany(link => Check(programme, link, now))).Take(MostFaults)];
        return faults.Count > 0 ? new([], faults) : new([.. list.Items.Select(Build)], []);
    }

    private static IEnumerable<Fault> Check(Programme programme, Place link, DateTimeOffset now)
    {
        if (link["participant"].Text is { } participant && programme.FindParticipant(participant) is null)
        {
            yield return link["participant"].Fault(
                $"There is no participant {Wording.Quoted(participant)}. {Wording.Suggest(participant, [.. programme.Participants.Select(each => each.Id)])}");
        }

        if (link["channel"].Text is { } channel && programme.FindChannel(channel) is null)
        {
            yield return link["channel"].Fault(
                $"There is no channel {Wording.Quoted(channel)}. {Wording.Suggest(channel, [.. programme.Channels.Select(each => each.Id)])}");
        }

        if (link["expires"].Text is not { } text)
        {
            if (!link["expires"].IsGiven && LinkEnd.Of(programme) <= now)
                yield return link["expires"].Fault("The season was over two weeks ago; say until when the link opens.");
            yield break;
        }

        if (!WireTimes.TryParse(text, out var expires))
            yield return link["expires"].Fault($"{Wording.Quoted(text)} is not a time with an offset; write it as \"2026-04-14T23:59:00+02:00\".");
        else if (expires <= now) yield return link["expires"].Fault($"{Wording.Quoted(text)} is over already; give a time to come, or leave it out.");
    }

    private static LinkRequest Build(Place link) => new(
        link["participant"].Text!, link["shopper"].Text, link["channel"].Text,
        link["expires"].Text is { } text && WireTimes.TryParse(text, out var expires) ? expires : null);
}
