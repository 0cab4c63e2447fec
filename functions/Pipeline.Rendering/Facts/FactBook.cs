using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Rendering.Facts;

/// <summary>The facts from outside that a text may quote, from `templates/facts.json`; none without the file.</summary>
internal sealed class FactBook
{
    private const int Earliest = 1900;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private readonly Dictionary<string, Fact> facts = new(StringComparer.Ordinal);

    public static FactBook Empty { get; } = new();

    /// <summary>Throws JsonException when a fact lacks its source or year, or two share an id.</summary>
    public static FactBook Parse(ReadOnlySpan<byte> json)
    {
        var book = new FactBook();
        foreach (var fact in JsonSerializer.Deserialize<List<Fact>>(json, Options) ?? throw new JsonException("the file holds no facts"))
        {
            if (fact.Text.Count == 0 || fact.Year < Earliest || new[] { fact.Source, fact.Population }.Any(string.IsNullOrWhiteSpace))
                throw new JsonException($"the fact \"{fact.Id}\" needs a text, a source, a population and the year it is from");
            if (!book.facts.TryAdd(fact.Id, fact)) throw new JsonException($"two facts are called \"{fact.Id}\"");
        }

        return book;
    }

    public Fact? Find(string id) => facts.GetValueOrDefault(id);
}
