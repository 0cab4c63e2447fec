using Pipeline.Core.Json;

namespace Pipeline.Core.Forms.Mapping;

/// <summary>Builds the mapping of a definition that has no faults.</summary>
internal static class MappingReader
{
    public static FormMapping Read(Place definition) => new(
        Source(definition["participant"])!,
        Source(definition["channel"])!,
        Time(definition["occurredAt"]),
        Source(definition["shopper"]),
        Source(definition["responder"]),
        Source(definition["outcome"]),
        Source(definition["waitSeconds"]),
        Sources(definition["questions"]),
        Sources(definition["comments"]));

    private static TimeSource Time(Place place) => place.IsGiven
        ? new(
            Source(place),
            place["time"].Text is { } time ? new(time, null, null, Nothing, place["time"].Pointer) : null,
            place["fallback"].IsGiven,
            place.Pointer)
        : new(null, null, FallsBack: true, place.Pointer);

    private static ValueSource? Source(Place place) => place["field"].Text is null && place["hidden"].Text is null && place["value"].Text is null
        ? null
        : new(
            place["field"].Text, place["hidden"].Text, place["value"].Text,
            place["options"].Members.ToDictionary(option => option.Name, option => option.Place.Text!, StringComparer.Ordinal),
            place.Pointer);

    private static Dictionary<string, ValueSource> Sources(Place place) =>
        place.Members.ToDictionary(each => each.Name, each => Source(each.Place)!, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Nothing = [];
}
