using System.Text.Json;
using Pipeline.Core.Telemetry;

namespace Pipeline.Adapters.Queues;

/// <summary>
/// Steps as JSON, with the span that asked beside the ids (`traceparent`, W3C). Who does not know it leaves it out; messages that lie there without one are
/// read as well.
/// </summary>
public static class StepMessages
{
    private const string Traceparent = "traceparent";

    /// <summary>The span that asked for the step; null when the message tells of none.</summary>
    public static string? TraceOf(ReadOnlyMemory<byte> message) =>
        JsonSerializer.Deserialize<JsonElement>(message.Span) is { ValueKind: JsonValueKind.Object } json
        && json.TryGetProperty(Traceparent, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    internal static byte[] Write<T>(T step)
    {
        if (TraceParent.Current is not { } trace) return JsonSerializer.SerializeToUtf8Bytes(step, JsonSerializerOptions.Web);
        var json = JsonSerializer.SerializeToNode(step, JsonSerializerOptions.Web)!.AsObject();
        json[Traceparent] = trace;
        return JsonSerializer.SerializeToUtf8Bytes(json);
    }
}
