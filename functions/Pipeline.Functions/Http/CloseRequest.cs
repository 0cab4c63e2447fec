using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Json;

namespace Pipeline.Functions.Http;

/// <summary>How a period is to be closed: nothing, or `{"reopen":true,"reason":"…"}` for a locked season, the reason in 1 to 500 characters.</summary>
public sealed record CloseRequest(string? ReopenReason)
{
    private const int LongestReason = 500;

    public static CloseRequest? Read(ReadOnlyMemory<byte> body, out IReadOnlyList<Fault> faults)
    {
        faults = [];
        if (body.IsEmpty) return new CloseRequest(null as string);
        var (root, malformed) = JsonDocuments.Parse(body.Span);
        faults = malformed is not null ? [malformed] : root.ValueKind != JsonValueKind.Object ? [new Fault("", "Send an object, or nothing.")] : [];
        if (faults.Count > 0) return null;
        if (!root.TryGetProperty("reopen", out var reopen) || reopen.ValueKind != JsonValueKind.True) return new CloseRequest(null as string);
        var reason = TextCleaner.Clean(ReviewRequest.Text(root, "reason") ?? "");
        if (reason.Length is > 0 and <= LongestReason) return new CloseRequest(reason);
        faults = [new Fault("/reason", $"Say why it is reopened, in at most {LongestReason} characters.")];
        return null;
    }
}
