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

    private readonly IReadOnlyList<Lazy<OneFamily>> families;
    private readonly Lazy<IReadOnlyList<IMeasure>> all;

    /// <summary>A family is made when one of its measures is looked for: whoever asks for one figure of each week does not make all measures each time.</summary>
    public MeasureSet(MeasureSources sources)
    {
        families = [.. Families.Select(family => new Lazy<OneFamily>(() => new OneFamily(family(sources))))];
        all = new(() => [.. families.SelectMany(family => family.Value.Measures).DistinctBy(measure => (measure.Name, measure.Subject))]);
    }

    public IReadOnlyList<IMeasure> All => all.Value;

    /// <summary>A question may bear a reserved word as its id; the reserved meaning is listed first and stays.</summary>
    public IMeasure? Find(string name, string subject) => families.Select(family => family.Value.BySubject.GetValueOrDefault((name, subject))).FirstOrDefault(measure => measure is not null);

    private sealed class OneFamily
    {
        public OneFamily(IEnumerable<IMeasure> measures)
        {
            Measures = [.. measures];
            foreach (var measure in Measures) BySubject.TryAdd((measure.Name, measure.Subject), measure);
        }

        public IReadOnlyList<IMeasure> Measures { get; }

        public Dictionary<(string Name, string Subject), IMeasure> BySubject { get; } = [];
    }
}
