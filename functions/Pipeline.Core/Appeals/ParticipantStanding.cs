namespace Pipeline.Core.Appeals;

/// <summary>Where a participant stands in the season: `total(all)` in points and its place, null where there is none.</summary>
public sealed record ParticipantStanding(double? Total, int? Place);
