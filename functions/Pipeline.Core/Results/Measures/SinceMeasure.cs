using Pipeline.Core.Results.Comparisons;

namespace Pipeline.Core.Results.Measures;

/// <summary>`since(total)`, `since(question)`: the score now minus that of the comparable period before.</summary>
internal sealed class SinceMeasure(Since since, BoundedMeans intervals) : IMeasure
{
    public string Name => "since";

    public string Subject => since.Measurand.Id;

    public IReadOnlyList<string> Groups => since.Measurand.Groups;

    public bool AppliesTo(Slice slice) => Applies(since.Measurand, slice);

    public static bool Applies(Measurand measurand, Slice slice) =>
        slice.Responder is null && (slice.Participant is null || slice.Channel is null || measurand == Measurand.TotalOfAll);

    public Reading? Read(Slice slice)
    {
        if (since.Read(slice) is not var (samples, reason)) return null;
        var (measurand, unit) = (since.Measurand, since.Measurand.Scale.DifferenceUnit);
        return reason is null
            ? new Reading(samples.Change(measurand), samples.Second.N, unit, samples.Interval(measurand, intervals))
            : Reading.Hidden(samples.Second.N, unit, reason);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) => since.Read(slice) is var (samples, _)
        ? [.. Ingredients.Sample("now", samples.Second), .. Ingredients.Sample("before", samples.First), Ingredients.Scale(since.Measurand.Scale)]
        : [];
}
