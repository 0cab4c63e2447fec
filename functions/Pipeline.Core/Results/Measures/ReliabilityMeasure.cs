using Pipeline.Core.Results.Contests;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Measures;

/// <summary>`reliability(total)`: how much of the differences between totals is the participants' own, of all or of a class.</summary>
internal sealed class ReliabilityMeasure(ContestBook contests) : IMeasure
{
    public string Name => "reliability";

    public string Subject => Measurand.TotalOfAll.Id;

    public bool HidesFew => false;

    public bool AppliesTo(Slice slice) => slice == new Slice(Class: slice.Class);

    public Reading? Read(Slice slice)
    {
        var groups = GroupsOf(slice);
        if (Reliability.Of(groups) is not { } found) return null;
        return new Reading(found.OfMean(groups.Sum(group => group.N) / groups.Count), groups.Count, FigureUnit.Factor);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) => ContestScope.Group.Find(slice, contests)!.Explain();

    private List<Moments> GroupsOf(Slice slice) => [.. ContestScope.Group.Find(slice, contests)!.Placed.Select(entry => entry.Moments)];
}
