using System.Collections.Concurrent;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results.Contests;
using Pipeline.Core.Results.Disclosure;
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
    private readonly Lazy<DisclosureControl> disclosure;
    private readonly Lazy<IReadOnlyList<RankedParticipant>> ranking;
    private readonly Lazy<IReadOnlyList<Winner>> winners;

    /// <summary>
    /// Tallies by participant id, counted under the programme's questionnaire; another one throws ArgumentException. The earlier period is what
    /// changes are measured from; without one there is none.
    /// </summary>
    public FigureBook(Programme programme, IReadOnlyDictionary<string, Tally> tallies, Phase phase, EarlierPeriod? earlier = null)
    {
        (Programme, Phase) = (programme, phase);
        this.tallies = new PeriodTallies(programme, tallies);
        var contests = new ContestBook(this.tallies, phase);
        ranking = new(() => RankingRows.Of(programme.Participants.Select(participant => participant.Id), contests));
        winners = new(() => Contests.Winners.Of(programme, phase, contests));
        disclosure = new(() => new DisclosureControl(this.tallies, Winners.SelectMany(winner => winner.Participants).ToHashSet(StringComparer.Ordinal)));
        measures = new MeasureSet(new MeasureSources(this.tallies, contests, earlier));
    }

    public Programme Programme { get; }

    public Phase Phase { get; }

    public IReadOnlyList<RankedParticipant> Ranking => ranking.Value;

    public IReadOnlyList<Winner> Winners => winners.Value;

    public Figure? Find(string id) => Look(id).Figure;

    /// <summary>Why a figure is not shown; null when it is shown or was not measured. Throws like `Find`.</summary>
    public SuppressedFigure? FindSuppressed(string id) => Look(id).Suppressed;

    /// <summary>How a figure comes about; null for an id that names nothing in the programme.</summary>
    public Explanation? Explain(string id)
    {
        if (Resolve(id) is not var (measure, slice)) return null;
        var (figure, suppressed) = Read(measure, slice, slice.ToString());
        var description = MeasureCatalogue.Of(measure.Name);
        return new Explanation(id, figure, suppressed, description, figure is null ? [] : [.. measure.Explain(slice)]);
    }

    /// <summary>Every figure and suppressed figure of one slice, in the order of the questionnaire.</summary>
    internal IEnumerable<Finding> ReadAll(Slice slice)
    {
        var dimensions = slice.ToString();
        return from measure in measures.All where measure.AppliesTo(slice) select Read(measure, slice, dimensions);
    }

    internal SliceTally Counts(Slice slice) => tallies.Of(slice);

    private Finding Look(string id) => findings.GetOrAdd(id, text =>
    {
        if (Resolve(text) is not var (measure, slice) || MeasureCatalogue.AudienceOf(measure.Name) != Audience.Everybody)
            throw new ArgumentException($"'{text}' names no figure of programme '{Programme.Id}' that a text may print.", nameof(id));
        return Read(measure, slice, slice.ToString());
    });

    private (IMeasure Measure, Slice Slice)? Resolve(string text) =>
        FigureId.TryParse(text, out var id) && measures.Find(id.Measure, id.Subject) is { } measure && Knows(id.Slice) && measure.AppliesTo(id.Slice)
            ? (measure, id.Slice)
            : null;

    private bool Knows(Slice slice) =>
        (slice.Participant is null || Programme.FindParticipant(slice.Participant) is not null)
        && (slice.Class is null || Programme.Classes.Any(each => each.Id == slice.Class))
        && (slice.Channel is null || Programme.FindChannel(slice.Channel) is not null);

    private Finding Read(IMeasure measure, Slice slice, string dimensions)
    {
        if (measure.Read(slice) is not { } reading) return default;
        var id = FigureId.Write(measure.Name, measure.Subject, dimensions);
        var few = measure.HidesFew && slice.SinglesOut && reading.N < Programme.Rules.MinimumShown;
        var reason = few ? SuppressionReason.FewerThan(Programme.Rules.MinimumShown) : reading.Withheld ?? disclosure.Value.WhyHidden(measure.Groups, slice);
        return reason is null
            ? new Finding(new Figure(id, reading.Value, reading.N, reading.Interval?.Low, reading.Interval?.High, reading.Unit), null)
            : new Finding(null, new SuppressedFigure(id, reading.N, reason));
    }

    /// <summary>A figure, or why it is not shown, or neither when nothing was measured.</summary>
    internal readonly record struct Finding(Figure? Figure, SuppressedFigure? Suppressed);
}
