using Pipeline.Core.Results.Contests;

namespace Pipeline.Core.Results.Measures;

/// <summary>`contenders(total)`: how many of those with a place cannot be told from the winner, the winner among them.</summary>
internal sealed class ContendersMeasure(ContestBook contests) : IMeasure
{
    public string Name => "contenders";

    public string Subject => Measurand.TotalOfAll.Id;

    public bool HidesFew => false;

    public bool AppliesTo(Slice slice) => ContestScope.Group.Find(slice, contests) is not null;

    public Reading? Read(Slice slice)
    {
        var contest = ContestScope.Group.Find(slice, contests)!;
        return contest.Placed.Count == 0 ? null : new Reading(contest.Contenders.Count(), contest.Placed.Count, FigureUnit.Count);
    }

    public IEnumerable<Ingredient> Explain(Slice slice) => ContestScope.Group.Find(slice, contests)!.Explain();
}
