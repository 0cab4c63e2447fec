namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// How shoppers tend to answer a question, in thousandths of a standard deviation: an average dialogue is `Ease` above where the best answer
/// ends, and each answer below it is a `Step` lower.
/// </summary>
internal sealed record AnswerHabit(int Ease, int Step, Anchor Anchor)
{
    /// <summary>Every question that is neither highlighted nor follows from other answers.</summary>
    public static IReadOnlyDictionary<string, AnswerHabit> ByQuestion { get; } = new Dictionary<string, AnswerHabit>(StringComparer.Ordinal)
    {
        ["first-attempt"] = new(1400, 0, Anchor.None),
        ["easy-to-reach"] = new(750, 1000, Anchor.Welcome),
        ["greeting"] = new(350, 1300, Anchor.Welcome),
        ["introduced"] = new(600, 900, Anchor.None),
        ["signed"] = new(1100, 0, Anchor.None),
        ["first-agent"] = new(1000, 0, Anchor.None),
        ["asked-needs"] = new(150, 900, Anchor.Valued),
        ["listened"] = new(700, 1000, Anchor.Valued),
        ["understood"] = new(700, 1000, Anchor.Valued),
        ["engaged"] = new(0, 900, Anchor.Valued),
        ["smile"] = new(450, 0, Anchor.Welcome),
        ["led-dialogue"] = new(550, 0, Anchor.Valued),
        ["clear"] = new(900, 1000, Anchor.None),
        ["competent"] = new(350, 1000, Anchor.WouldBuy),
        ["best-solution"] = new(250, 900, Anchor.WouldBuy),
        ["good-advice"] = new(150, 900, Anchor.WouldBuy),
        ["next-step"] = new(50, 0, Anchor.WouldBuy),
        ["spelling"] = new(1500, 0, Anchor.None),
        ["closing"] = new(1400, 0, Anchor.None),
        ["complete"] = new(550, 1000, Anchor.WouldBuy),
        ["impression"] = new(-200, 900, Anchor.WouldBuy),
        ["feeling"] = new(200, 1000, Anchor.Valued),
        ["csat-expected"] = new(-700, 900, Anchor.None),
        ["csat"] = new(-500, 900, Anchor.Valued),
        ["ces"] = new(-500, 700, Anchor.WouldBuy),
        ["nps"] = new(-900, 450, Anchor.WouldBuy),
        ["ves1"] = new(-900, 700, Anchor.WouldBuy),
        ["ves2"] = new(-800, 700, Anchor.WouldBuy),
    };
}
