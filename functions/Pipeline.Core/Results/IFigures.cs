namespace Pipeline.Core.Results;

/// <summary>The figures of one period of one programme, computed when asked for. This is all that a text may print.</summary>
public interface IFigures
{
    /// <summary>The figure, or null when it is suppressed or was not measured. Throws ArgumentException for an id that names nothing in the programme.</summary>
    Figure? Find(string id);

    /// <summary>Who won overall, in each class and on each channel; empty while the season runs.</summary>
    IReadOnlyList<Winner> Winners { get; }

    /// <summary>All participants by `total(all)`; those without a place come last, by id.</summary>
    IReadOnlyList<RankedParticipant> Ranking { get; }
}
