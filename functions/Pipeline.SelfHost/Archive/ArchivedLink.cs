namespace Pipeline.SelfHost.Archive;

/// <summary>How far the link to a report opens it; the token is not kept, since it follows from the issue and `Links__Key`.</summary>
internal sealed record ArchivedLink(string Period, string Participant, int Issue, bool Revoked, DateTimeOffset Expires);
