namespace Pipeline.Core.Results.Catalogue;

/// <summary>What goes together with the outcome. Association, never cause.</summary>
internal static class DriverDescriptions
{
    public static IReadOnlyList<MeasureDescription> All { get; } =
    [
        new("driver", "driver(question)", "percent",
            "complete dialogues", "t with the jackknife standard error over participants, clipped to 0 to 100",
            "The question's share of what the questions explain of the outcome; under 200 dialogues none, under 1000 only the strongest.",
            "Relative weights (Johnson 2000) on correlations centred within participant and channel, / their sum."),
        new("fit", "fit(drivers)", "percent",
            "complete dialogues", IntervalWording.None,
            "How much of the outcome the questions together explain.",
            "100 x R squared of the centred regression."),
        new("leads", "leads(question)", "count",
            "participants left out in turn", IntervalWording.None,
            "How often the question stays the strongest when one participant is left out.",
            "Leave-one-out analyses in which its weight is the greatest."),
        new("lmg", "lmg(area)", "percent",
            "complete dialogues", IntervalWording.None,
            "The share of R squared by the average over all orders, of the questions of an area together: a check of the drivers' order.",
            "Shapley value of R squared over the areas (Lindeman, Merenda and Gold 1980)."),
    ];
}
