namespace Pipeline.Functions.Desk;

/// <summary>When a version of a draft is to be published, at the programme's local time, and who wanted it. It waits when there is a newer version.</summary>
public sealed record DeskPlan(string At, string By, int Version, bool Waits);
