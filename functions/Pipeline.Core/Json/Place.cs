using System.Globalization;
using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>
/// A value and where it stands. Reading is forgiving: what is absent, null or of another type reads as nothing,
/// so that rules can be checked on whatever is readable while shapes report the rest.
/// </summary>
internal readonly record struct Place(JsonElement Value, string Pointer)
{
    public Place this[string name] =>
        new(IsObject && Value.TryGetProperty(name, out var member) ? member : default, JsonPointer.Child(Pointer, name));

    public bool IsGiven => Value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public bool IsObject => Value.ValueKind == JsonValueKind.Object;

    public string? Text => Value.ValueKind == JsonValueKind.String ? Value.GetString() : null;

    public bool? Flag => Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : null;

    public decimal? Number => Value.ValueKind == JsonValueKind.Number && Value.TryGetDecimal(out var number) ? number : null;

    public int? Whole =>
        Number is { } number && decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public DateOnly? Day =>
        DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public IEnumerable<Place> Items
    {
        get
        {
            if (Value.ValueKind != JsonValueKind.Array) yield break;
            var index = 0;
            foreach (var item in Value.EnumerateArray())
                yield return new(item, string.Create(CultureInfo.InvariantCulture, $"{Pointer}/{index++}"));
        }
    }

    public IEnumerable<(string Name, Place Place)> Members
    {
        get
        {
            if (!IsObject) yield break;
            foreach (var member in Value.EnumerateObject())
                yield return (member.Name, new(member.Value, JsonPointer.Child(Pointer, member.Name)));
        }
    }

    /// <summary>The texts of an array; empty when there are none.</summary>
    public IReadOnlyList<string> Texts => [.. Items.Select(item => item.Text).OfType<string>()];

    public Fault Fault([Sentence] string detail) => new(Pointer, detail);
}
