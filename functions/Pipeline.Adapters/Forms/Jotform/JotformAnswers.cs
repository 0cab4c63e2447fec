using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.Jotform;

/// <summary>
/// Answers in Jotform's `rawRequest`: keys `q3_name` with 3 the qid, every scalar a text, HTML-escaped in older deliveries. Names may be changed and doubled, so the
/// qid is the id; other keys are bookkeeping.
/// </summary>
internal static partial class JotformAnswers
{
    public static IEnumerable<FilledQuestion> Read(JsonProperty member)
    {
        if (Key().Match(member.Name) is not { Success: true } key) return [];
        var (id, name, value) = (key.Groups["id"].Value, key.Groups["name"].Value, member.Value);
        if (value.ValueKind == JsonValueKind.Array) return [new([id, member.Name], name, [.. value.Items().SelectMany(Value)], [])];
        if (value.ValueKind != JsonValueKind.Object) return [new([id, member.Name], name, [.. Value(value)], [])];
        FilledValue[] whole = Whole(value) is { Length: > 0 } text ? [new(text)] : [];
        return
        [
            new([id, member.Name], name, whole, []),
            .. value.Members().Select(part => new FilledQuestion([$"{id}:{part.Name}"], $"{name}: {part.Name}", [.. Value(part.Value)], [])),
        ];
    }

    /// <summary>Hidden fields are questions like others; they are found by their name.</summary>
    public static (string? Name, string? Value) Hidden(JsonProperty member) =>
        Key().Match(member.Name) is { Success: true } key ? (key.Groups["name"].Value, Decoded(member.Value)) : (null, null);

    public static DateTimeOffset? SubmittedAt(JsonElement root) =>
        long.TryParse(root.Text("submitDate"), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 4_102_444_800_000
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    private static IEnumerable<FilledValue> Value(JsonElement value) => Decoded(value) is { } text ? [new FilledValue(text)] : [];

    private static string? Decoded(JsonElement value) => WebUtility.HtmlDecode(value.Scalar());

    private static string Whole(JsonElement value)
    {
        var time = value.Text("timeInput");
        if (value.Get("month").ValueKind == JsonValueKind.Undefined) return time ?? string.Join(' ', value.Members().Select(part => Decoded(part.Value)).OfType<string>());
        if (value.Text("year") is not { } year || value.Text("month") is not { } month || value.Text("day") is not { } day) return "";
        var date = $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
        return time is null || value.Text("ampm") is not null ? date : $"{date}T{time.PadLeft(5, '0')}";
    }

    [GeneratedRegex(@"\Aq(?<id>[0-9]+)_(?<name>.*)\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Key();
}
