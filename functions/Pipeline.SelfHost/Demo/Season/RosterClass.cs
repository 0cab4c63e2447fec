namespace Pipeline.SelfHost.Demo.Season;

/// <summary>A class and the invented names of its participants, as in `roster.json`.</summary>
internal sealed record RosterClass(string Id, IReadOnlyDictionary<string, string> Name, IReadOnlyList<string> Participants);
