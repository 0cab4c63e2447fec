using Pipeline.Core.Results.Comparisons;

namespace Pipeline.Core.Results.Measures;

/// <summary>`holm(subject)`, `bh(subject)`, `across(subject)`: the p-value adjusted for the family of claims it is read with; n is the family's size.</summary>
internal sealed class AdjustedTestMeasure(
    string name, string subject, IReadOnlyList<string> groups, Func<Slice, bool> appliesTo, Func<string, Slice, TestFamily> familyOf) : IMeasure
{
    public string Name => name;

    public string Subject => subject;

    public IReadOnlyList<string> Groups => groups;

    public bool HidesFew => false;

    public bool AppliesTo(Slice slice) => slice.Responder is null && appliesTo(slice);

    public Reading? Read(Slice slice) =>
        familyOf(subject, slice) is var family && family.Of(subject, slice) is { } adjusted
            ? new Reading(adjusted, family.Size, FigureUnit.Probability)
            : null;

    public IEnumerable<Ingredient> Explain(Slice slice) => familyOf(subject, slice).Explain();
}
