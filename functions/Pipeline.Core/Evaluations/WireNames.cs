namespace Pipeline.Core.Evaluations;

/// <summary>The wire words of responders and outcomes, the lists in enum order (`contract` of the evaluation).</summary>
public static class WireNames
{
    public static IReadOnlyList<string> Responders { get; } = ["human", "chatbot", "handover"];

    public static IReadOnlyList<string> Outcomes { get; } = ["answered", "abandoned", "no-reply"];

    public static string Of(Responder responder) => Responders[(int)responder];

    public static string Of(Outcome outcome) => Outcomes[(int)outcome];

    public static string Of(StoreOutcome outcome) => outcome switch
    {
        StoreOutcome.Stored => "stored",
        StoreOutcome.Duplicate => "duplicate",
        _ => "revised",
    };
}
