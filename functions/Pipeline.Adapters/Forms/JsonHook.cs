using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Json;

namespace Pipeline.Adapters.Forms;

/// <summary>Reads webhooks whose bodies are JSON objects.</summary>
internal static class JsonHook
{
    public static Task<HookReading> ReadAsync(HookBody body, Func<JsonElement, HookReading> read)
    {
        var (root, malformed) = JsonDocuments.Parse(body.Bytes.Span);
        if (malformed is not null) return Task.FromResult<HookReading>(new HookReading.Unreadable([malformed]));
        return Task.FromResult(root.ValueKind == JsonValueKind.Object ? read(root) : Unreadable("", "The body must be one JSON object."));
    }

    public static HookReading Unreadable(string pointer, [Sentence] string detail) => new HookReading.Unreadable([new Fault(pointer, detail)]);

    /// <summary>An instant with an offset; null when it is absent or none.</summary>
    public static DateTimeOffset? Time(string? text) => text is not null && WireTimes.TryParse(text, out var instant) ? instant : null;
}
