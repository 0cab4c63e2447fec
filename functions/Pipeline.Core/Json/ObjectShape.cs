using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>An object with these properties and no others; `means` names it ("a season") where a fault is described.</summary>
internal sealed class ObjectShape([Sentence] string means, params IReadOnlyList<Member> members) : Shape
{
    private readonly Dictionary<string, Member> byName = members.ToDictionary(member => member.Name, StringComparer.Ordinal);

    public override IEnumerable<Fault> Check(Place place)
    {
        if (!place.IsObject)
        {
            yield return WrongType(place, $"an object that describes {means}");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in place.Members)
        {
            if (!seen.Add(name)) yield return value.Fault($"{Wording.Quoted(name)} is given more than once; keep one.");
            var faults = byName.TryGetValue(name, out var member) ? member.Check(value) : [value.Fault(Unknown(name))];
            foreach (var fault in faults) yield return fault;
        }

        foreach (var missing in members.Where(member => member.IsRequired && !seen.Contains(member.Name)))
            yield return place[missing.Name].Fault($"\"{missing.Name}\" is missing: {missing.Description}");
    }

    public override void WriteKeywords(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "object");
        schema.WriteStartObject("properties");
        foreach (var member in members) member.WriteSchema(schema);
        schema.WriteEndObject();
        schema.WriteStartArray("required");
        foreach (var member in members.Where(member => member.IsRequired)) schema.WriteStringValue(member.Name);
        schema.WriteEndArray();
        schema.WriteBoolean("additionalProperties", false);
    }

    [return: Sentence]
    private string Unknown(string name) => $"There is no property {Wording.Quoted(name)} in {means}. {Wording.Suggest(name, byName.Keys)}";
}
