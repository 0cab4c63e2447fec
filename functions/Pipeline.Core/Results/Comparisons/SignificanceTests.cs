using System.Collections.Concurrent;
using Pipeline.Core.Results.Measures;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Comparisons;

/// <summary>
/// The p-values of a period's changes, each by its subject and slice, computed once: of the change within the dialogue the exact sign-flip
/// randomisation (Fisher 1935), of the change since the period before Welch's t or Fisher's exact test. Null where there is nothing to test.
/// </summary>
internal sealed class SignificanceTests(MeasureSources sources, IReadOnlyList<Since> changes)
{
    private readonly ConcurrentDictionary<(string Subject, Slice Slice), TestResult?> results = new();
    private readonly Dictionary<string, Measurand> pairs = sources.Pairs.ToDictionary(pair => pair.Id);
    private readonly Dictionary<string, Since> since = changes.ToDictionary(change => change.Measurand.Id);

    public IEnumerable<string> Subjects => since.Keys.Concat(pairs.Keys);

    /// <summary>The figure groups that a test is of.</summary>
    public IReadOnlyList<string> GroupsOf(string subject) =>
        pairs.TryGetValue(subject, out var pair) ? pair.Groups : since.TryGetValue(subject, out var change) ? change.Measurand.Groups : [];

    public TestResult? Of(string subject, Slice slice) => results.GetOrAdd((subject, slice), _ => Test(subject, slice));

    /// <summary>The two samples, or the differences within the dialogue, that are tested.</summary>
    public IEnumerable<Ingredient> Explain(string subject, Slice slice)
    {
        if (pairs.TryGetValue(subject, out var pair)) return Ingredients.Sample(subject, pair.ValuesOf(sources.Tallies.Of(slice)));
        return since[subject].Read(slice) is var (samples, _)
            ? [.. Ingredients.Sample("now", samples.Second), .. Ingredients.Sample("before", samples.First)]
            : [];
    }

    private TestResult? Test(string subject, Slice slice)
    {
        if (pairs.TryGetValue(subject, out var pair)) return Within(pair, slice);
        return since.TryGetValue(subject, out var change) ? Changed(change, slice) : null;
    }

    private TestResult? Within(Measurand pair, Slice slice)
    {
        var differences = pair.ValuesOf(sources.Tallies.Of(slice));
        var few = slice.SinglesOut && differences.N < sources.Programme.Rules.MinimumShown;
        return differences.N == 0 || few ? null : TestResult.Of(SignFlip.P(differences), differences.N);
    }

    private static TestResult? Changed(Since since, Slice slice) =>
        SinceMeasure.Applies(since.Measurand, slice) && since.Read(slice) is { Reason: null } reading && reading.Samples.P(since.Measurand) is { } p
            ? TestResult.Of(p, reading.Samples.Second.N)
            : null;
}
