namespace Pipeline.Core.Results.Catalogue;

/// <summary>How much of a result is the shopper. For the project leader, never for a participant or a reader.</summary>
internal static class ShopperDescriptions
{
    public static IReadOnlyList<MeasureDescription> All { get; } =
    [
        new("severity", "severity(shopper)", "points",
            "answered dialogues of the shopper", "t with the standard error of the effect",
            "How much higher or lower the shopper scores than others would the same dialogues, unshrunk; it changes no result.",
            "Least squares of score = participant + channel + shopper.", Audience.ProjectLeader),
        new("shrunken", "shrunken(shopper)", "points",
            "answered dialogues of the shopper", IntervalWording.None,
            "The shopper's effect drawn towards 0 by how little it rests on.",
            "effect x variance of shoppers / (variance of shoppers + variance of dialogues / n).", Audience.ProjectLeader),
        new("flagged", "flagged(shopper)", "probability",
            "tests in the family", IntervalWording.None,
            "The adjusted p-value that the shopper scores like others, from 10 dialogues: look at one beyond 10 points and below 0.05.",
            "Benjamini and Hochberg (1995) over the t tests of the effects.", Audience.ProjectLeader),
        new("shoppers", "shoppers(total)", "count",
            "dialogues with a shopper", IntervalWording.None,
            "How many shoppers there were.",
            "Counted.", Audience.ProjectLeader),
        new("designeffect", "designeffect(total)", "factor",
            "dialogues with a shopper", IntervalWording.None,
            "By how much dialogues that share a shopper widen the variance of a mean.",
            "1 + (sum of squared dialogues per shopper / n - 1) x shoppers' share of the variance.", Audience.ProjectLeader),
        new("deviation", "deviation(participant), deviation(shopper), deviation(dialogue)", "points",
            "answered dialogues with a shopper", IntervalWording.None,
            "The standard deviation that participants, shoppers and single dialogues each bring into the scores.",
            "Restricted maximum likelihood of score = channel + participant + shopper + dialogue.", Audience.ProjectLeader),
        new("reliability", "reliability(total), reliability(total|class=c)", "factor",
            "participants", IntervalWording.None,
            "How much of the differences between participants' totals is theirs and not chance, for the mean number of dialogues.",
            "n x ICC / (1 + (n - 1) x ICC), ICC by one-way analysis of variance.", Audience.ProjectLeader),
    ];
}
