using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pipeline.Core.Json;
using Pipeline.Core.Programmes;
using Pipeline.Core.Programmes.Definitions;

namespace Pipeline.Core.Tests.Programmes;

public sealed class ProgrammeSchemaTests
{
    private static readonly string[] Replacements =
    [
        "null", "true", "0", "-1", "2.5", "1000000", "\"\"", "\" \"", "\"Ugly Æ\"", "\"a\\u0000b\"",
        "\"scored\"", "\"nps\"", "\"2026-02-30\"", "\"2026-02-28\"", "\"nb-NO\"", "\"a@b\"",
        "[]", "{}", "[\"a\",\"a\"]", "{\"nn\":\"Tekst\"}", "{\"nn\":\"\"}", "{\"NN\":\"Tekst\"}",
        $"\"{new string('x', 64)}\"", $"\"{new string('x', 1001)}\"",
    ];

    [Fact]
    public void The_schema_says_which_draft_it_is_and_ends_like_a_file()
    {
        JsonNode.Parse(ProgrammeSchema.Json)!["$schema"]!.GetValue<string>().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        ProgrammeSchema.Json.ShouldEndWith("}\n");
        ProgrammeSchema.Json.ShouldNotContain("\r");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Schema_and_reader_refuse_the_same_documents()
    {
        var schema = await NJsonSchema.JsonSchema.FromJsonAsync(ProgrammeSchema.Json, TestContext.Current.CancellationToken);
        List<string> differences = [];
        var (refused, accepted) = (0, 0);

        foreach (var (mutation, document) in Mutations(Fixture.Json("Programmes/full.json")))
        {
            var byReader = ProgrammeShape.Root.Check(new Place(JsonDocuments.Parse(document.ToBytes()).Root, "")).Any();
            var bySchema = schema.Validate(document.ToJsonString()).Count > 0;

            if (byReader != bySchema) differences.Add($"{mutation}: {(byReader ? "only the reader" : "only the schema")} refuses it");
            if (byReader) refused++;
            else accepted++;
        }

        differences.ShouldBeEmpty();
        refused.ShouldBeGreaterThan(2000);
        accepted.ShouldBeGreaterThan(200);
    }

    private static IEnumerable<(string Mutation, JsonNode Document)> Mutations(JsonNode full)
    {
        yield return ("nothing", full);
        foreach (var pointer in Pointers.All(full).Where(IsFirstOfItsShape))
        {
            var node = Pointers.Find(full, pointer);
            if (node is JsonObject) yield return Changed($"add to {pointer}", full, copy => Pointers.Find(copy, pointer)!["extra"] = 1);
            if (node is JsonArray { Count: > 0 })
                yield return Changed($"repeat in {pointer}", full, copy => Pointers.Find(copy, pointer)!.AsArray().Add(node[0]!.DeepClone()));
            if (pointer.Length == 0) continue;

            yield return Changed($"remove {pointer}", full, copy => Pointers.Remove(copy, pointer));
            foreach (var value in Replacements)
                yield return Changed($"{pointer} = {value}", full, copy => Pointers.Replace(copy, pointer, JsonNode.Parse(value)));
        }
    }

    /// <summary>The first item of a list stands for all, except that each kind of question has its own shape.</summary>
    private static bool IsFirstOfItsShape(string pointer) =>
        !Regex.IsMatch(Regex.Replace(pointer, "^/questions/[0-9]+", ""), "/[1-9]");

    private static (string, JsonNode) Changed(string mutation, JsonNode full, Action<JsonNode> change)
    {
        var copy = full.DeepClone();
        change(copy);
        return (mutation, copy);
    }
}
