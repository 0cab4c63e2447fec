using Pipeline.Core.Programmes;
using Pipeline.Core.Results.Contests;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Measures;

/// <summary>What measures read: the period's counts, its contests, the comparable period before it if there is one, and intervals already computed.</summary>
internal sealed record MeasureSources(PeriodTallies Tallies, ContestBook Contests, EarlierPeriod? Earlier)
{
    public BoundedMeans Intervals { get; } = new();

    public PeriodTallies? EarlierTallies { get; } = Earlier is null ? null : new PeriodTallies(Earlier.Programme, Earlier.Tallies);

    public TallyLayout Layout => Tallies.Layout;

    public Programme Programme => Tallies.Layout.Programme;

    public bool HasPoints => Programme.Questions.Any(question => question.MaxPoints > 0);

    /// <summary>The questions that have a mean, in questionnaire order.</summary>
    public IReadOnlyList<Measurand> Questions { get; } =
        [.. Enumerable.Range(0, Tallies.Layout.Programme.Questions.Count).Select(index => Measurand.Question(index, Tallies.Layout)).OfType<Measurand>()];

    /// <summary>Those of them that give points, in the order in which they are asked.</summary>
    public IEnumerable<Measurand> Scored => Questions.Where(question => question.Scale.Unit == FigureUnit.Score);

    /// <summary>The differences within the dialogue, in the order of the programme's pairs.</summary>
    public IReadOnlyList<Measurand> Pairs { get; } =
        [.. Enumerable.Range(0, Tallies.Layout.Pairs.Count).Select(pair => PairDifference.Of(pair, Tallies.Layout)).OfType<Measurand>()];
}
