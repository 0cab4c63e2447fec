using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>The texts of the season, embedded beside the code: questionnaire, roster, and the sentences of comments.</summary>
internal static class SeasonResources
{
    public static JsonObject Questionnaire()
    {
        using var stream = Open("questionnaire.json");
        return JsonNode.Parse(stream)!.AsObject();
    }

    public static IReadOnlyList<RosterClass> Roster()
    {
        using var stream = Open("roster.json");
        return JsonSerializer.Deserialize<List<RosterClass>>(stream, JsonSerializerOptions.Web)!;
    }

    public static IReadOnlyList<string> CommentLines()
    {
        using var reader = new StreamReader(Open("comments.txt"));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
    }

    private static Stream Open(string name) =>
        typeof(SeasonResources).Assembly.GetManifestResourceStream(typeof(SeasonResources), name)
        ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
}
