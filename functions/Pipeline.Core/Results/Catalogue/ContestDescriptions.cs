namespace Pipeline.Core.Results.Catalogue;

/// <summary>Places, and what the data allow to be said of them.</summary>
internal static class ContestDescriptions
{
    public static IReadOnlyList<MeasureDescription> All { get; } =
    [
        new("rank",
            "rank(total|participant=p), rank(total;class|participant=p), rank(total|participant=p,channel=c), rank(total;joint|participant=p), "
            + "rank(total;class;joint|participant=p), rank(standardised|participant=p)", "count",
            "the n of `total(all)`",
            "places that the data allow: moderated Welch tests, Holm; `joint` for all in the list at once; none for `standardised`",
            "The place by exact `total(all)`: 1, 2, 2, 4, after the published tie-break; in a final season among the qualified.",
            "Compare sum / n as fractions; t of every pair with variances moderated to the group's by 8 degrees of freedom."),
        new("first", "first(total|participant=p), first(total;class|participant=p), first(total|participant=p,channel=c)", "percent",
            "the n of `total(all)`", IntervalWording.None,
            "How probable it is that the participant is truly first.",
            "Normal means with the moderated variances / n; the integral of one density times the distributions of the others."),
        new("contenders", "contenders(total), contenders(total|class=c), contenders(total|channel=c)", "count",
            "participants with a place", IntervalWording.None,
            "How many cannot be told from the winner, the winner among them.",
            "Those whose interval of places begins at 1."),
    ];
}
