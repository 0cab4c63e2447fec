using Pipeline.Core.Results;

namespace Pipeline.Rendering.Functions;

/// <summary>
/// How surely a change is one, as a key into the locale's hedges: clear when its interval leaves out 0 and fifteen dialogues or more are
/// behind it, likely when fewer are, unclear when the interval holds 0 or there is none.
/// </summary>
internal static class Hedge
{
    /// <summary>Every key; a locale must have words for each.</summary>
    internal static IReadOnlyList<string> Keys { get; } = ["clear", "likely", "unclear"];

    public static string Of(Figure change) => change switch
    {
        not { Low: > 0 } and not { High: < 0 } => "unclear",
        { N: >= EnoughDialogues.ToJudge } => "clear",
        _ => "likely",
    };
}
