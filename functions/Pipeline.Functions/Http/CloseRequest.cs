using System.Text.Json;
using Pipeline.Core;

namespace Pipeline.Functions.Http;

/// <summary>How a period is to be closed: nothing, or `{"reopen":true,"reason":"…"}` for a locked season, the reason in 1 to 500 characters.</summary>
public sealed record CloseRequest(string? ReopenReason)
{
    private const int LongestReason = 500;

    public static CloseRequest? Read(ReadOnlyMemory<byte> bytes, out IReadOnlyList<Fault> faults)
    {
        faults = [];
        if (bytes.IsEmpty) return new CloseRequest(null as string);
        var body = new JsonBody(bytes);
        var reason = body.Member("reopen")?.ValueKind == JsonValueKind.True ? TextCleaner.Clean(body.Required("reason", LongestReason)) : null;
        if (reason?.Length == 0) body.Refuse("/reason", $"Say why it is reopened, in at most {LongestReason} characters.");
        faults = body.Faults;
        return faults.Count == 0 ? new CloseRequest(reason) : null;
    }
}
