using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Evaluations.Review;
using Pipeline.Core.Json;

namespace Pipeline.Functions.Http;

/// <summary>An approval of many as sent: `{"count":12,"flag":"…","participant":"…","channel":"…","shopper":"…","reason":"…","by":"…"}`; only the count must be there.</summary>
public sealed record ApproveManyRequest(int Count, ReviewFilter Filter, string Reason, string? By)
{
    public static ApproveManyRequest? Read(ReadOnlyMemory<byte> body, out IReadOnlyList<Fault> faults)
    {
        var found = new List<Fault>();
        faults = found;
        var (root, malformed) = JsonDocuments.Parse(body.Span);
        if (malformed is not null)
        {
            found.Add(malformed);
            return null;
        }

        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("count", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var count) || count < 0)
        {
            found.Add(new Fault("/count", "Say how many you expect to approve, so that none is approved unseen."));
            return null;
        }

        var reason = ReviewRequest.Text(root, "reason") ?? "";
        if (reason.Length > ReviewRequest.LongestReason) found.Add(new Fault("/reason", $"Say why in at most {ReviewRequest.LongestReason} characters."));
        var filter = ReviewQuery.ReadFilter(name => ReviewRequest.Text(root, name) ?? "", found);
        return found.Count == 0 ? new(count, filter, reason, ReviewRequest.Text(root, "by")) : null;
    }
}
