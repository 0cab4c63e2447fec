using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>Ids are unique in their list, option codes in their question.</summary>
internal static class IdCheck
{
    private static readonly string[] Lists = ["channels", "classes", "areas", "questions", "comments", "participants"];

    public static IEnumerable<Fault> Check(Place programme) =>
    [
        .. Lists.SelectMany(list => Repeated(programme[list], "id")),
        .. programme["questions"].Items.SelectMany(question => Repeated(question["options"], "code")),
    ];

    private static IEnumerable<Fault> Repeated(Place list, string key)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item[key].Text is { } id && !first.TryAdd(id, item.Pointer))
                yield return item[key].Fault($"The {key} {Wording.Quoted(id)} is already used at {first[id]}; choose another.");
        }
    }
}
