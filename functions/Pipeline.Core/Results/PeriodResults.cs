using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

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
    IReadOnlyList<RankedParticipant> Ranking,
    IReadOnlyList<Winner> Winners)
{
    /// <summary>The version of the questionnaire that they were computed with.</summary>
    public int Questionnaire { get; init; } = 1;

    /// <summary>What one participant may see: the total's, its class's and its own figures, and its own place. The hash is still the whole's.</summary>
    public PeriodResults For(Participant participant)
    {
        return this with
        {
            Figures = [.. Figures.Where(figure => MaySee(figure.Id))],
            Suppressed = [.. Suppressed.Where(figure => MaySee(figure.Id))],
            Ranking = [.. Ranking.Where(row => row.Participant == participant.Id)],
        };

        bool MaySee(string text) =>
            FigureId.TryParse(text, out var id)
            && MeasureCatalogue.AudienceOf(id.Measure) == Audience.Everybody
            && (id.Slice.Participant is { } own ? own == participant.Id : id.Slice.Class is null || id.Slice.Class == participant.Class);
    }
}
