using Pipeline.Core.Forms.Mapping;
using Pipeline.Core.Json;

namespace Pipeline.Core.Forms;

/// <summary>Reads a form's definition (JSON, UTF-8) for the providers given, and lists every fault of it.</summary>
public sealed class FormReader(params IReadOnlyList<IFormProvider> providers)
{
    private const int MostFaults = 1000;

    /// <summary>Reads a definition; when an id is expected, any other one in the definition is a fault.</summary>
    public FormReading Read(ReadOnlyMemory<byte> json, string? expectedId = null)
    {
        var (root, malformed) = JsonDocuments.Parse(json.Span);
        if (malformed is not null) return new(null, [malformed]);

        var definition = new Place(root, "");
        List<Fault> faults = [.. FormShape.Root.Check(definition).Concat(CheckProvider(definition)).Take(MostFaults)];
        if (expectedId is not null && definition["id"].Text is { } id && id != expectedId)
            faults.Add(definition["id"].Fault(
                $"The form's id is {Wording.Quoted(id)} here but {Wording.Quoted(expectedId)} in the address; make them the same."));
        return faults.Count > 0 ? new(null, faults) : new(Build(definition), []);
    }

    private IEnumerable<Fault> CheckProvider(Place definition)
    {
        if (definition["provider"].Text is not { } name) return [];
        if (providers.FirstOrDefault(each => each.Name == name) is not { } provider)
            return [definition["provider"].Fault($"There is no provider {Wording.Quoted(name)}. Use {Wording.AnyOf([.. providers.Select(each => each.Name)])}.")];
        return provider.Mapping == MappingRule.Refused ? RefuseMapping(definition)
            : provider.Mapping == MappingRule.Required || HasMapping(definition) ? DemandMapping(definition)
            : [];
    }

    private static IEnumerable<Fault> RefuseMapping(Place definition) =>
        FormShape.MappingProperties.Select(name => definition[name]).Where(place => place.IsGiven)
            .Select(place => place.Fault("A native form has no mapping, because native bodies carry evaluations in the wire format; remove this."));

    private static IEnumerable<Fault> DemandMapping(Place definition) =>
        FormShape.RequiredMapping.Where(name => !definition[name].IsGiven)
            .Select(name => definition[name].Fault($"\"{name}\" is missing: say where the form service has it."));

    private static bool HasMapping(Place definition) => FormShape.MappingProperties.Any(name => definition[name].IsGiven);

    private FormDefinition Build(Place definition) => new(
        definition["id"].Text!,
        definition["programme"].Text!,
        definition["provider"].Text!,
        definition["secrets"].Texts,
        definition["toleranceSeconds"].Whole ?? providers.First(each => each.Name == definition["provider"].Text).DefaultTolerance)
    {
        Mapping = HasMapping(definition) ? MappingReader.Read(definition) : null,
        Access = definition["access"] is { IsGiven: true } access ? new(access["secret"].Text!, access["host"].Text!) : null,
        TakesPartial = definition["partial"].Flag ?? false,
    };
}
