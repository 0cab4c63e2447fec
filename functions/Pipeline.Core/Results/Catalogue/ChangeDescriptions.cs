namespace Pipeline.Core.Results.Catalogue;

/// <summary>What changed within the dialogue and since the period before, and how sure it is.</summary>
internal static class ChangeDescriptions
{
    public static IReadOnlyList<MeasureDescription> All { get; } =
    [
        new("change", "change(from>to)", "points, or scale",
            "dialogues in which both were answered", IntervalWording.Bounded,
            "The mean within the dialogue of the later answer minus the earlier one.",
            "sum of the differences / n, times the factor of the scale."),
        new("fell", "fell(from>to)", "count",
            "dialogues in which both were answered", IntervalWording.None,
            "In how many dialogues the later answer lies below the earlier one.",
            "Negative differences counted."),
        new("same", "same(from>to)", "count",
            "dialogues in which both were answered", IntervalWording.None,
            "In how many dialogues both answers are worth the same.",
            "Zero differences counted."),
        new("rose", "rose(from>to)", "count",
            "dialogues in which both were answered", IntervalWording.None,
            "In how many dialogues the later answer lies above the earlier one.",
            "Positive differences counted."),
        new("since", "since(total), since(question)", "points, or scale",
            "dialogues now", IntervalWording.Difference,
            "The score minus that of the comparable period before; only of what was asked, scored and reached by channels alike.",
            "mean now - mean before."),
        new("regression", "regression(total|participant=p)", "points",
            "dialogues before", IntervalWording.None,
            "The change that chance alone lets expect of one that was among the best or worst tenth before, as they tend back to the mean.",
            "-(1 - r) x (total before - mean of all participants before), r the reliability of a total of that n."),
        new("test", "test(from>to), test(total), test(question)", "probability",
            "dialogues tested", IntervalWording.None,
            "The two-sided p-value that nothing changed, within the dialogue or since the period before; not adjusted.",
            "Within the dialogue: exact sign-flip, paired t above 200 changes; since: Fisher's exact test of all or nothing, else Welch's t."),
        new("holm", "holm(subject)", "probability",
            "tests in the family", IntervalWording.None,
            "The p-value adjusted for the headlines about the slice: total, highlighted share, fall within the dialogue.",
            "Holm (1979); a headline is clear at 0.05 when the interval also excludes 0."),
        new("bh", "bh(subject)", "probability",
            "tests in the family", IntervalWording.None,
            "The p-value adjusted for the list of questions, and of their channels, that moved: worth a look at 0.05.",
            "Benjamini and Hochberg (1995)."),
        new("across", "across(subject|participant=p)", "probability",
            "tests in the family", IntervalWording.None,
            "The p-value adjusted for the list of participants that moved.",
            "Benjamini and Hochberg (1995) over the participants."),
    ];
}
