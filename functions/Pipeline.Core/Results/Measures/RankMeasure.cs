using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results.Measures;

/// <summary>`rank(total|participant=x)`: the place by `total(all)` among all participants.</summary>
internal sealed class RankMeasure(Rules rules, Lazy<Ranking> ranking) : IMeasure
{
    public string Name => "rank";

    public string Subject => "total";

    public bool AppliesTo(Slice slice) => slice.Participant is { } participant && slice == new Slice(participant);

    public Reading? Read(Slice slice)
    {
        var row = ranking.Value.Of(slice.Participant!);
        if (row.N == 0) return null;
        return row.Rank is { } place
            ? new Reading(place, row.N, FigureUnit.Count)
            : Reading.Hidden(row.N, FigureUnit.Count, SuppressionReason.FewerThan(rules.DialoguesToQualify));
    }
}
