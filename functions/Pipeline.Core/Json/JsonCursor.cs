using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>
/// Moves forward through JSON and collects faults, up to a limit: a hostile document could have as many as it has bytes.
/// Malformed JSON is the JSON reader's exception, which names the position.
/// </summary>
internal ref struct JsonCursor(ReadOnlySpan<byte> json, int mostFaults)
{
    private Utf8JsonReader reader = new(json);
    private List<Fault>? faults;

    public readonly JsonTokenType Token => reader.TokenType;

    public readonly IReadOnlyList<Fault> Faults => faults ?? [];

    public readonly bool HasRoom => faults is null || faults.Count < mostFaults;

    public bool Next() => reader.Read();

    public void Skip() => reader.Skip();

    /// <summary>
    /// Moves to the object's next property; false at its end. A property whose name no text can hold is refused with its value.
    /// </summary>
    public bool NextProperty(string parent)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Surrogates.ArePaired(ref reader)) return true;
            Refuse(parent, $"The name of a property cannot be read. {Surrogates.Complaint}");
        }

        return false;
    }

    /// <summary>The position of the property's name among the known ones, or -1.</summary>
    public readonly int IndexOfName(byte[][] known)
    {
        for (var index = 0; index < known.Length; index++)
            if (reader.ValueTextEquals(known[index])) return index;
        return -1;
    }

    public readonly string Name() => reader.GetString()!;

    /// <summary>The text at the cursor; null with a fault when it is something else or has half a character.</summary>
    public string? ReadText(string parent, string name, [Sentence] string means)
    {
        if (reader.TokenType != JsonTokenType.String) Refuse(JsonPointer.Child(parent, name), $"This must be {means}.");
        else if (!Surrogates.ArePaired(ref reader)) Add(JsonPointer.Child(parent, name), Surrogates.Complaint);
        else return reader.GetString();
        return null;
    }

    /// <summary>The whole number at the cursor (`5.0` and `5e0` are 5); null, and no fault, when it is something else.</summary>
    public readonly decimal? ReadWhole() =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number) && decimal.IsInteger(number) ? number : null;

    /// <summary>A fault, and nothing of the value at the cursor is read.</summary>
    public void Refuse(string pointer, [Sentence] string detail)
    {
        Add(pointer, detail);
        reader.Skip();
    }

    public void Add(string pointer, [Sentence] string detail)
    {
        faults ??= [];
        if (HasRoom) faults.Add(new(pointer, detail));
    }
}
