using System.Text;
using System.Text.Json;
using Pipeline.Core.Json;

namespace Pipeline.Functions.Desk;

/// <summary>On which lines of a JSON text its values stand, by their pointers.</summary>
public sealed class JsonLines(IReadOnlyDictionary<string, int> lines)
{
    /// <summary>What can be read of the text; a malformed one has lines only up to where it breaks.</summary>
    public static JsonLines Of(string text)
    {
        var json = Encoding.UTF8.GetBytes(text);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json);
        var within = new Stack<(string Pointer, int Next)>();
        var (member, line, counted) = ("", 1, 0);
        while (CanRead(ref reader))
        {
            var at = (int)reader.TokenStartIndex;
            line += json.AsSpan(counted, at - counted).Count((byte)'\n');
            counted = at;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    member = reader.GetString()!;
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    within.Pop();
                    continue;
            }

            var pointer = "";
            if (within.TryPop(out var parent))
            {
                pointer = JsonPointer.Child(parent.Pointer, parent.Next < 0 ? member : parent.Next.ToString(System.Globalization.CultureInfo.InvariantCulture));
                within.Push(parent.Next < 0 ? parent : parent with { Next = parent.Next + 1 });
            }

            lines.TryAdd(pointer, line);
            if (reader.TokenType == JsonTokenType.StartObject) within.Push((pointer, -1));
            if (reader.TokenType == JsonTokenType.StartArray) within.Push((pointer, 0));
        }

        return new JsonLines(lines);
    }

    /// <summary>The line from 1 of what the pointer names; of something missing, that of what should hold it. Null for the whole document.</summary>
    public int? LineOf(string pointer)
    {
        for (; pointer.Length > 0; pointer = pointer[..pointer.LastIndexOf('/')])
            if (lines.TryGetValue(pointer, out var line)) return line;
        return null;
    }

    private static bool CanRead(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
