using Pipeline.Core.Results.Comparisons;

namespace Pipeline.Core.Results.Measures;

/// <summary>`test(subject)`: the p-value that nothing has changed, within the dialogue or since the period before, before any adjustment.</summary>
internal sealed class TestMeasure(string subject, SignificanceTests tests) : IMeasure
{
    public string Name => "test";

    public string Subject => subject;

    public IReadOnlyList<string> Groups => tests.GroupsOf(subject);

    public bool AppliesTo(Slice slice) => slice.Responder is null;

    public Reading? Read(Slice slice) =>
        tests.Of(subject, slice) is { } result ? new Reading(result.P, result.N, FigureUnit.Probability) : null;

    public IEnumerable<Ingredient> Explain(Slice slice) => tests.Explain(subject, slice);
}
