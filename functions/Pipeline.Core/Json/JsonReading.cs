using System.Text.Json;

namespace Pipeline.Core.Json;

/// <summary>A parsed document, or the one fault that made the bytes unreadable (then Root is undefined).</summary>
public readonly record struct JsonReading(JsonElement Root, Fault? Fault);
