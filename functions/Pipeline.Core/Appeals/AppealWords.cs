namespace Pipeline.Core.Appeals;

/// <summary>The wire words of kinds, states and parties, in enum order.</summary>
public static class AppealWords
{
    public static IReadOnlyList<string> Kinds { get; } = ["evaluator-error", "re-score", "data-error", "other"];

    public static IReadOnlyList<string> States { get; } = ["new", "waiting", "resolved", "resolved-with-change", "declined"];

    public static IReadOnlyList<string> Parties { get; } = ["participant", "evaluator", "leader"];

    public static string Of(AppealKind kind) => Kinds[(int)kind];

    public static string Of(AppealState state) => States[(int)state];

    public static string Of(AppealParty party) => Parties[(int)party];

    public static AppealKind? Kind(string? word) => Find(Kinds, word) is { } at ? (AppealKind)at : null;

    public static AppealState? State(string? word) => Find(States, word) is { } at ? (AppealState)at : null;

    public static AppealParty? Party(string? word) => Find(Parties, word) is { } at ? (AppealParty)at : null;

    private static int? Find(IReadOnlyList<string> words, string? word)
    {
        for (var at = 0; at < words.Count; at++)
            if (words[at] == word) return at;
        return null;
    }
}
