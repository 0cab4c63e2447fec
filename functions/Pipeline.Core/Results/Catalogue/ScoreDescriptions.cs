namespace Pipeline.Core.Results.Catalogue;

/// <summary>Scores, and how they lie.</summary>
internal static class ScoreDescriptions
{
    public static IReadOnlyList<MeasureDescription> All { get; } =
    [
        new("total", "total(all), total(answered)", "score",
            "dialogues with a score, for `all` with the unanswered contacts", IntervalWording.Bounded,
            "The mean of the dialogue scores; for `all` an unanswered contact is a dialogue of score 0.",
            "sum / n / 1000."),
        new("area", "area(area)", "score",
            "answered dialogues with points possible in the area", IntervalWording.Bounded,
            "The mean of the area's points obtained / points possible.",
            "sum / n / 1000."),
        new("mean", "mean(question)", "score, or scale",
            "dialogues in which it was answered", IntervalWording.Mean,
            "Points obtained / points possible x 100 of a scored question; the mean on its own scale of a scale question.",
            "sum / n, times the factor of the scale."),
        new("nps", "nps(question)", "points",
            "dialogues in which it was answered", "adjusted Wald",
            "The percentage of 9 and 10 minus the percentage of 0 to 6.",
            "100 x (promoters - detractors) / n."),
        new("spread", "spread(total)", "points",
            "answered dialogues with a score", IntervalWording.None,
            "The standard deviation of the dialogue scores: how alike the dialogues were.",
            "Square root of (n x sum of squares - sum x sum) / (n x (n - 1)), / 1000."),
        new("lowest", "lowest(total)", "score",
            "answered dialogues with a score", IntervalWording.None,
            "A participant's lowest dialogue score.",
            "The first value / 1000."),
        new("contribution", "contribution(question|channel=c), contribution(total|channel=c), contribution(from>to|channel=c)",
            "points, or scale",
            "the channel's n of the mean, of `total(all)` or of the change", IntervalWording.None,
            "The channel's weight times its distance from the score over all channels of the slice; the channels' contributions sum to 0.",
            "(channel sum x n - sum x channel n) / (n x n), times the factor of the scale."),
        new("step", "step(question)", "points",
            "the smaller n of the two questions", IntervalWording.None,
            "The score of a question minus that of the one asked before it: where on the way through the dialogue the score falls.",
            "Difference of two means over nearly the same dialogues; pairs that are declared have `change` with an interval."),
        new("gap", "gap(question|participant=p), gap(total|participant=p)", "points",
            "the n of the mean, or of `total(all)`", "the interval of the score, turned round",
            "What the participant guessed that it would score minus what it scored.",
            "guessed - score."),
    ];
}
