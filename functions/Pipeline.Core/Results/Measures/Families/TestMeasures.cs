using Pipeline.Core.Results.Comparisons;

namespace Pipeline.Core.Results.Measures.Families;

/// <summary>What changed since the period before, and how sure that and the changes within the dialogue are.</summary>
internal static class TestMeasures
{
    public static IEnumerable<IMeasure> Of(MeasureSources sources)
    {
        List<Since> changes =
            [.. sources.HasPoints ? [Since.OfTotal(sources)] : Array.Empty<Since>(), .. sources.Questions.Select(question => Since.OfQuestion(question, sources))];
        var tests = new SignificanceTests(sources, changes);
        var families = new TestFamilies(sources, tests);
        foreach (var change in changes) yield return new SinceMeasure(change, sources.Intervals);
        foreach (var subject in tests.Subjects)
        {
            var groups = tests.GroupsOf(subject);
            yield return new TestMeasure(subject, tests);
            yield return new AdjustedTestMeasure("holm", subject, groups, slice => slice.Channel is null, families.Headlines);
            yield return new AdjustedTestMeasure("bh", subject, groups, _ => true, families.List);
            yield return new AdjustedTestMeasure(
                "across", subject, groups, slice => slice.Participant is { } participant && slice == new Slice(participant), families.Participants);
        }
    }
}
