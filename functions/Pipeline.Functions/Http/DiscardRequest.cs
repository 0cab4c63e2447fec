using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Json;

namespace Pipeline.Functions.Http;

/// <summary>Why a payload is discarded: `{"reason":"…"}`, 1 to 300 characters.</summary>
public sealed record DiscardRequest(string Reason)
{
    private const int Longest = 300;

    public static DiscardRequest? Read(ReadOnlyMemory<byte> body, out IReadOnlyList<Fault> faults)
    {
        var (root, malformed) = JsonDocuments.Parse(body.Span);
        var reason = malformed is null && root.ValueKind == JsonValueKind.Object && root.TryGetProperty("reason", out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
        faults = malformed is not null ? [malformed]
            : reason.Length is 0 or > Longest ? [new Fault("/reason", $"Say why, in at most {Longest} characters.")]
            : [];
        return faults.Count == 0 ? new(reason) : null;
    }
}
