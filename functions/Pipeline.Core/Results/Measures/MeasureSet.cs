using Pipeline.Core.Results.Measures.Families;

namespace Pipeline.Core.Results.Measures;

/// <summary>Every measure that a programme's questionnaire defines, in the order in which results list them.</summary>
internal sealed class MeasureSet
{
    private static readonly Func<MeasureSources, IEnumerable<IMeasure>>[] Families =
    [
        ScoreMeasures.Of,
        QuestionMeasures.Of,
        PairMeasures.Of,
        WaitMeasures.Of,
        ContestMeasures.Of,
        ComparisonMeasures.Of,
        TestMeasures.Of,
        DriverMeasures.Of,
        FairnessMeasures.Of,
    ];

    private readonly Dictionary<(string Name, string Subject), IMeasure> bySubject;

    public MeasureSet(MeasureSources sources)
    {
        // A question may bear a reserved word as its id; the reserved meaning is listed first and stays.
        All = [.. Families.SelectMany(family => family(sources)).DistinctBy(measure => (measure.Name, measure.Subject))];
        bySubject = All.ToDictionary(measure => (measure.Name, measure.Subject));
    }

    public IReadOnlyList<IMeasure> All { get; }

    public IMeasure? Find(string name, string subject) => bySubject.GetValueOrDefault((name, subject));
}
