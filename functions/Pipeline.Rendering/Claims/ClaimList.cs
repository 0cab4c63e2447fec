using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Rendering.Claims;

/// <summary>
/// The words of one language that say how many, how often or how much more, from `templates/claims/{code}.json`. Ones, tens, joins and
/// hundreds are put together to the numbers that are written as one word.
/// </summary>
internal sealed record ClaimList
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public required IReadOnlyList<string> Numbers { get; init; }
    public required IReadOnlyList<string> Ones { get; init; }
    public required IReadOnlyList<string> Tens { get; init; }
    public required IReadOnlyList<string> Joins { get; init; }
    public required IReadOnlyList<string> Hundreds { get; init; }
    public required IReadOnlyList<string> Fractions { get; init; }
    public required IReadOnlyList<string> Quantifiers { get; init; }
    public required IReadOnlyList<string> Comparatives { get; init; }
    public required IReadOnlyList<string> Frequencies { get; init; }

    /// <summary>Throws JsonException when a group is missing, empty or unknown, or a word of one is.</summary>
    public static ClaimList Parse(ReadOnlySpan<byte> json)
    {
        var list = JsonSerializer.Deserialize<ClaimList>(json, Options) ?? throw new JsonException("the file holds no words");
        if (new[] { list.Ones, list.Tens, list.Joins, list.Hundreds }.Any(group => group is null)
            || new[] { list.Numbers, list.Fractions, list.Quantifiers, list.Comparatives, list.Frequencies }.Any(group => group is not { Count: > 0 }))
            throw new JsonException("numbers, fractions, quantifiers, comparatives and frequencies must each name words");
        return list.All().Any(word => word is null || PlainWord.Of(word).AsSpan().Trim(" '").IsEmpty) ? throw new JsonException("a word in a list is empty") : list;
    }

    public IEnumerable<string> All() =>
        [.. Numbers, .. Fractions, .. Quantifiers, .. Comparatives, .. Frequencies, .. Compounds()];

    // Danish puts the ones before the tens; the order that a language does not use makes no word of it, so both are taken.
    private IEnumerable<string> Compounds() =>
        Ones.SelectMany(one => Hundreds.Select(many => one + many)
            .Concat(Tens.SelectMany(ten => Joins.SelectMany(between => new[] { ten + between + one, one + between + ten }))));
}
