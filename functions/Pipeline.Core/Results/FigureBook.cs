using System.Collections.Concurrent;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results.Measures;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results;

/// <summary>
/// The figures of a period computed from its participants' tallies when asked for, and kept. Safe for any number of threads as long as
/// nobody changes the tallies. A tally of somebody who is no longer a participant does not count.
/// </summary>
public sealed class FigureBook : IFigures
{
    private readonly ConcurrentDictionary<string, Finding> findings = new(StringComparer.Ordinal);
    private readonly PeriodTallies tallies;
    private readonly MeasureSet measures;
    private readonly Lazy<Ranking> ranking;

    /// <summary>Tallies by participant id, counted under the programme's questionnaire; another one throws ArgumentException.</summary>
    public FigureBook(Programme programme, IReadOnlyDictionary<string, Tally> tallies, Phase phase)
    {
        (Programme, Phase) = (programme, phase);
        this.tallies = new PeriodTallies(programme, tallies);
        ranking = new Lazy<Ranking>(() => new Ranking(this.tallies, phase));
        measures = new MeasureSet(this.tallies, ranking);
    }

    public Programme Programme { get; }

    public Phase Phase { get; }

    public IReadOnlyList<RankedParticipant> Ranking => ranking.Value.Rows;

    public Figure? Find(string id) => Look(id).Figure;

    /// <summary>Why a figure is not shown; null when it is shown or was not measured. Throws like `Find`.</summary>
    public SuppressedFigure? FindSuppressed(string id) => Look(id).Suppressed;

    /// <summary>Every figure and suppressed figure of one slice, in the order of the questionnaire.</summary>
    internal IEnumerable<Finding> ReadAll(Slice slice) =>
        from measure in measures.All where measure.AppliesTo(slice) select Read(measure, slice);

    internal SliceTally Counts(Slice slice) => tallies.Of(slice);

    private Finding Look(string id) => findings.GetOrAdd(id, Compute);

    private Finding Compute(string text)
    {
        if (!FigureId.TryParse(text, out var id)) throw new ArgumentException($"'{text}' is not a figure id.", nameof(text));
        if (measures.Find(id.Measure, id.Subject) is not { } measure || !measure.AppliesTo(id.Slice) || !Knows(id.Slice))
            throw new ArgumentException($"'{text}' names no figure of programme '{Programme.Id}'.", nameof(text));
        return Read(measure, id.Slice);
    }

    private bool Knows(Slice slice) =>
        (slice.Participant is null || Programme.FindParticipant(slice.Participant) is not null)
        && (slice.Class is null || Programme.Classes.Any(each => each.Id == slice.Class))
        && (slice.Channel is null || Programme.FindChannel(slice.Channel) is not null);

    private Finding Read(IMeasure measure, Slice slice)
    {
        if (measure.Read(slice) is not { } reading) return default;
        var id = new FigureId(measure.Name, measure.Subject, slice).ToString();
        var few = measure.HidesFew && slice.SinglesOut && reading.N < Programme.Rules.MinimumShown;
        var reason = few ? SuppressionReason.FewerThan(Programme.Rules.MinimumShown) : reading.Withheld;
        return reason is null
            ? new Finding(new Figure(id, reading.Value, reading.N, reading.Interval?.Low, reading.Interval?.High, reading.Unit), null)
            : new Finding(null, new SuppressedFigure(id, reading.N, reason));
    }

    /// <summary>A figure, or why it is not shown, or neither when nothing was measured.</summary>
    internal readonly record struct Finding(Figure? Figure, SuppressedFigure? Suppressed);
}
