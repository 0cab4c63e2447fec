using System.Text.Json;

namespace Pipeline.EndToEnd.Tests.Pages;

/// <summary>What the checker says of one place: an error, a warning or a remark (info).</summary>
internal sealed record NuMessage(string Kind, string File, int Line, string Text, string Extract)
{
    public static NuMessage Of(JsonElement message) => new(
        message.TryGetProperty("subType", out var warning) ? warning.GetString()! : message.GetProperty("type").GetString()!,
        message.TryGetProperty("url", out var url) ? Path.GetFileName(url.GetString()!) : "",
        message.TryGetProperty("lastLine", out var line) ? line.GetInt32() : 0,
        message.GetProperty("message").GetString()!,
        message.TryGetProperty("extract", out var extract) ? extract.GetString()! : "");
}
