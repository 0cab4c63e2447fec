namespace Pipeline.Core.Results;

/// <summary>Every measure that results can contain.</summary>
public static class MeasureCatalogue
{
    private const string None = "none";
    private const string Bounded = "mid-P bounded mean; t above 400";

    public static IReadOnlyList<MeasureDescription> All { get; } =
    [
        new("n", "n(dialogues), n(question)", "count", "itself", None,
            "How many contacts there were, or in how many dialogues the question was answered; shown however few."),
        new("total", "total(all), total(answered)", "score", "dialogues with a score, for `all` with the unanswered contacts", Bounded,
            "The mean of the dialogue scores; for `all` an unanswered contact is a dialogue of score 0."),
        new("area", "area(area)", "score", "answered dialogues with points possible in the area", Bounded,
            "The mean of the area's points obtained / points possible."),
        new("mean", "mean(question)", "score, or scale", "dialogues in which it was answered",
            "Wilson when every answer gives all or nothing; else " + Bounded,
            "Points obtained / points possible x 100 of a scored question; the mean on its own scale of a scale question."),
        new("nps", "nps(question)", "points", "dialogues in which it was answered", "adjusted Wald",
            "The percentage of 9 and 10 minus the percentage of 0 to 6."),
        new("share", "share(question=answer), share(outcome=answered)", "percent",
            "dialogues in which it was answered; for an outcome all contacts", "Wilson",
            "The percentage that gave the answer, or of contacts that ended so."),
        new("change", "change(from>to)", "points, or scale", "dialogues in which both were answered", Bounded,
            "The mean within the dialogue of the later answer minus the earlier one."),
        new("sentiment", "sentiment(option)", "percent", "dialogues in which it was answered", "Wilson",
            "The share of an option of the programme's question on feelings."),
        new("quantile", "quantile(wait;0.5)", "seconds", "answered contacts with a wait, and the unanswered contacts", None,
            "Type 7 with an unanswered contact as an endless wait; 0.25, 0.5 and 0.75 from 5 dialogues, 0.9 from 20, 0.95 from 40."),
        new("contribution", "contribution(question|channel=c), contribution(total|channel=c)", "points, or scale",
            "the channel's n of the mean, or of `total(all)`", None,
            "The channel's weight times its distance from the score over all channels of the slice; the channels' contributions sum to 0."),
        new("rank", "rank(total|participant=p)", "count", "the n of `total(all)`", None,
            "The place by exact `total(all)`: 1, 2, 2, 4; in a final season among the qualified."),
    ];
}
