using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>Participants are of a class that exists, and mail the same address once.</summary>
internal static class ParticipantCheck
{
    public static IEnumerable<Fault> Check(Place programme)
    {
        var classes = References.Ids(programme, "classes");
        return programme["participants"].Items.SelectMany(participant => (IEnumerable<Fault>)
        [
            .. References.Check(participant["class"], "class", classes),
            .. Repeated(participant["contacts"]),
        ]);
    }

    private static IEnumerable<Fault> Repeated(Place contacts)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var contact in contacts.Items)
            if (contact["email"].Text is { } email && !seen.Add(email))
                yield return contact["email"].Fault("This address is listed for the participant already; keep it once.");
    }
}
