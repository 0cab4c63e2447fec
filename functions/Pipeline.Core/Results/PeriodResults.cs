using Pipeline.Core.Periods;

namespace Pipeline.Core.Results;

/// <summary>Every figure of a period. The content hash covers all but `ComputedAt` and `Version`: the same data give the same hash.</summary>
public sealed record PeriodResults(
    string Programme,
    PeriodId Period,
    Phase Phase,
    DayRange Days,
    DateTimeOffset ComputedAt,
    int Version,
    long Dialogues,
    string ContentHash,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<SuppressedFigure> Suppressed,
    IReadOnlyList<RankedParticipant> Ranking);
