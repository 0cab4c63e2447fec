using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Quality;

/// <summary>All that is looked for, over evaluations of a whole programme: some of it shows only beside the shopper's other reports.</summary>
public static class QualityChecks
{
    /// <summary>The flags of each evaluation, in the order given.</summary>
    public static IReadOnlyList<IReadOnlyList<QualityFlag>> Of(Programme programme, IReadOnlyList<StoredEvaluation> evaluations)
    {
        // Made anew each time, since some keep what they have worked out about these evaluations.
        IReadOnlyList<IQualityCheck> all =
        [
            new ArrivalFlags(), new SameAnswers(), new TooFast(), new LateReport(), new OutsideHours(), new Contradiction(),
            new DoubleReport(), new CopiedComment(), new FrequentShopper(),
        ];
        var byShopper = evaluations.Where(each => each.Evaluation.Shopper is not null).ToLookup(each => each.Evaluation.Shopper);
        return
        [
            .. evaluations.Select(stored =>
            {
                List<StoredEvaluation> others = stored.Evaluation.Shopper is { } shopper ? [.. byShopper[shopper].Where(each => each != stored)] : [];
                return all.Select(check => check.Look(programme, stored, others)).OfType<QualityFlag>().ToList();
            }),
        ];
    }
}
