using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Json;

namespace Pipeline.Functions.Http;

/// <summary>A decision as sent: `{"decision":"approve|return|reject|withdraw","reason":"…","by":"…"}`. Only an approval needs no reason.</summary>
public sealed record ReviewRequest(ReviewDecision Decision, string Reason, string? By)
{
    internal const int LongestReason = 2000;

    public static ReviewRequest? Read(ReadOnlyMemory<byte> body, out IReadOnlyList<Fault> faults)
    {
        var found = new List<Fault>();
        faults = found;
        var (root, malformed) = JsonDocuments.Parse(body.Span);
        if (malformed is not null)
        {
            found.Add(malformed);
            return null;
        }

        var decision = Text(root, "decision");
        var reason = Text(root, "reason") ?? "";
        if (decision is null || !Enum.TryParse<ReviewDecision>(decision, ignoreCase: true, out var read) || !decision.All(char.IsAsciiLetterLower))
        {
            found.Add(new Fault("/decision", "Say approve, return, reject or withdraw."));
            return null;
        }

        if (read != ReviewDecision.Approve && string.IsNullOrWhiteSpace(reason)) found.Add(new Fault("/reason", "Say why."));
        if (reason.Length > LongestReason) found.Add(new Fault("/reason", $"Say why in at most {LongestReason} characters."));
        return found.Count == 0 ? new ReviewRequest(read, reason, Text(root, "by")) : null;
    }

    internal static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
