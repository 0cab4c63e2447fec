namespace Pipeline.Core.Results.Catalogue;

/// <summary>Comparisons with others, with other channels and with machines.</summary>
internal static class ComparisonDescriptions
{
    public static IReadOnlyList<MeasureDescription> All { get; } =
    [
        new("others",
            "others(total|participant=p), others(total;class|participant=p), others(question|participant=p), others(question;class|participant=p)",
            "score, or scale",
            "the other participants", IntervalWording.None,
            "The mean of the other participants' means, each one vote: those with enough dialogues, of all or of the class.",
            "Sum of the means of the others / their number."),
        new("better",
            "better(total|participant=p), better(total;class|participant=p), better(question|participant=p), better(question;class|participant=p)",
            "count",
            "the other participants", IntervalWording.None,
            "How many of the others score lower, compared exactly.",
            "Others below, counted."),
        new("percentile", "percentile(total|participant=p), percentile(question|participant=p)", "percent",
            "the other participants", IntervalWording.None,
            "The share of the others below, half of the equal ones counted; from 20 others.",
            "100 x (below + equal / 2) / others."),
        new("quartile", "quartile(total;0.25), quartile(question;0.5)", "score, or scale",
            "participants", IntervalWording.None,
            "A quartile of the participants' means, each one vote; from 8 participants.",
            "Type 7 of the means of those with enough dialogues."),
        new("standardised", "standardised(total|participant=p)", "score",
            "the n of `total(all)`", "t with the standard error of the least-squares mean",
            "The score adjusted to the mix of channels of all dialogues: the participant's effect plus every channel's by its share.",
            "Least squares of score = participant + channel over the cells; every channel weighed by its share of all dialogues."),
        new("shift", "shift(total|participant=p)", "count",
            "participants compared", IntervalWording.None,
            "How many places higher (or, negative, lower) the participant would stand by `standardised(total)`.",
            "rank(total) - rank(standardised), both among those that have an adjusted score."),
        new("interaction", "interaction(total)", "probability",
            "dialogues", IntervalWording.None,
            "The p-value that channels matter alike to all participants, which the adjustment takes for granted.",
            "F test of participant x channel means against participant + channel."),
        new("difference", "difference(answered;human>chatbot), difference(question;human>chatbot)", "points, or scale",
            "dialogues with a chatbot", IntervalWording.Difference,
            "The score of dialogues with a chatbot minus that of dialogues with a human; a handover is neither.",
            "mean with a chatbot - mean with a human."),
    ];
}
