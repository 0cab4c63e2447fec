using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>Participants are of a class that exists, mail the same address once, and plan and guess what the programme has.</summary>
internal static class ParticipantCheck
{
    public static IEnumerable<Fault> Check(Place programme)
    {
        var classes = References.Ids(programme, "classes");
        var channels = References.Ids(programme, "channels");
        return programme["participants"].Items.SelectMany(participant => (IEnumerable<Fault>)
        [
            .. References.Check(participant["class"], "class", classes),
            .. Repeated(participant["contacts"], "email", "This address is listed for the participant already; keep it once."),
            .. participant["planned"].Items.SelectMany(each => References.Check(each["channel"], "channel", channels)),
            .. Repeated(participant["planned"], "channel", "This channel is planned already; add the dialogues up."),
            .. participant["selfRatings"].Items.SelectMany(each => References.CheckScored(programme, each["subject"], Programmes.SelfRating.Total)),
            .. Repeated(participant["selfRatings"], "subject", "The participant has guessed this already; keep one guess."),
        ]);
    }

    private static IEnumerable<Fault> Repeated(Place list, string key, [Sentence] string detail)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var each in list.Items)
            if (each[key].Text is { } text && !seen.Add(text)) yield return each[key].Fault(detail);
    }
}
