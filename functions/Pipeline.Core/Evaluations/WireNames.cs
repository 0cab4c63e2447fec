namespace Pipeline.Core.Evaluations;

/// <summary>The wire words of responders and outcomes, in enum order (`contract` of the evaluation).</summary>
public static class WireNames
{
    public static IReadOnlyList<string> Responders { get; } = ["human", "chatbot", "handover"];

    public static IReadOnlyList<string> Outcomes { get; } = ["answered", "abandoned", "no-reply"];

    public static string Of(Responder responder) => Responders[(int)responder];

    public static string Of(Outcome outcome) => Outcomes[(int)outcome];
}
