namespace Pipeline.Core.Results.Catalogue;

/// <summary>What is counted, and how the contacts ended.</summary>
internal static class CountDescriptions
{
    public static IReadOnlyList<MeasureDescription> All { get; } =
    [
        new("n", "n(dialogues), n(question)", "count",
            "itself", IntervalWording.None,
            "How many contacts there were, or in how many dialogues the question was answered; shown however few.",
            "Counted."),
        new("share", "share(question=answer), share(outcome=answered)", "percent",
            "dialogues in which it was answered; for an outcome all contacts", IntervalWording.Share,
            "The percentage that gave the answer, or of contacts that ended so.",
            "100 x part / whole."),
        new("sentiment", "sentiment(option)", "percent",
            "dialogues in which it was answered", IntervalWording.Share,
            "The share of an option of the programme's question on feelings.",
            "100 x part / whole."),
        new("omitted", "omitted(question)", "count",
            "dialogues in which it was answered", IntervalWording.None,
            "In how many dialogues the answer gives no points: what was left undone.",
            "How often the value 0 occurs."),
        new("passed", "passed(question)", "count",
            "dialogues in which it was answered", IntervalWording.None,
            "In how many dialogues the answer gives all its points; \"every time\" is true only when it equals n.",
            "How often the highest value occurs."),
        new("quantile", "quantile(wait;0.5)", "seconds",
            "answered contacts with a wait, and the unanswered contacts", IntervalWording.None,
            "Type 7 with an unanswered contact as an endless wait; 0.25, 0.5 and 0.75 from 5 dialogues, 0.9 from 20, 0.95 from 40.",
            "Sort the waits, unanswered contacts last and endless; take position (n - 1) x quantile, in between by proportion."),
        new("quadrant", "quadrant(fast;good), quadrant(fast;poor), quadrant(slow;good), quadrant(slow;poor)", "percent",
            "answered dialogues with a wait and a score", IntervalWording.Share,
            "The share of dialogues that were fast or slow and good or poor by their channel's medians.",
            "Fast: at most the channel's median wait over all participants; good: at least its median score; 100 x part / whole."),
    ];
}
