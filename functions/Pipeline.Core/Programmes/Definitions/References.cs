using System.Text.Json;
using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>Checks ids that point to something defined elsewhere in the programme.</summary>
internal static class References
{
    private static readonly string[] Kinds = ["scored", "unscored", "scale", "nps"];

    /// <summary>The ids of a list; null when the list cannot be read, for then nobody knows what it would have defined.</summary>
    public static IReadOnlyList<string>? Ids(Place owner, string list, string key = "id") =>
        owner[list].IsGiven && owner[list].Value.ValueKind != JsonValueKind.Array
            ? null
            : [.. owner[list].Items.Select(item => item[key].Text).OfType<string>()];

    /// <summary>A fault when the place has a text that is not among the known ids.</summary>
    public static IEnumerable<Fault> Check(Place reference, [Sentence] string what, IReadOnlyCollection<string>? known)
    {
        if (known is not null && reference.Text is { } id && !known.Contains(id))
            yield return reference.Fault($"There is no {what} {Wording.Quoted(id)}. {Wording.Suggest(id, known)}");
    }

    /// <summary>A fault when the place names neither a scored question nor the other subject that is possible there.</summary>
    public static IEnumerable<Fault> CheckScored(Place programme, Place reference, string other)
    {
        if (reference.Text == other || Ids(programme, "questions") is not { } questions) return [];
        if (reference.Text is { } id && !questions.Contains(id)) return Check(reference, "question", [.. questions, other]);
        return Kind(programme, reference) is { } kind && kind != "scored"
            ? [reference.Fault($"{Wording.Quoted(reference.Text!)} gives no points; name a scored question or \"{other}\".")]
            : [];
    }

    /// <summary>The question with the id at the place; nothing readable when there is none.</summary>
    public static Place Question(Place programme, Place reference) =>
        reference.Text is { } id ? programme["questions"].Items.FirstOrDefault(question => question["id"].Text == id) : default;

    /// <summary>The kind of the question with the id at the place; null when there is no such question or kind.</summary>
    public static string? Kind(Place programme, Place reference) =>
        Question(programme, reference)["kind"].Text is { } kind && Kinds.Contains(kind) ? kind : null;
}
