using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Evaluations.Review;

namespace Pipeline.Functions.Http;

/// <summary>An approval of many as sent: `{"count":12,"flag":"…","participant":"…","channel":"…","shopper":"…","reason":"…","by":"…"}`; only the count must be there.</summary>
public sealed record ApproveManyRequest(int Count, ReviewFilter Filter, string Reason, string? By)
{
    private const int LongestFilter = 200;

    public static ApproveManyRequest? Read(ReadOnlyMemory<byte> bytes, out IReadOnlyList<Fault> faults)
    {
        var body = new JsonBody(bytes);
        var count = body.Member("count") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var whole) && whole >= 0 ? whole : -1;
        if (count < 0) body.Refuse("/count", "Say how many you expect to approve, so that none is approved unseen.");
        var filterFaults = new List<Fault>();
        var read = new ApproveManyRequest(
            count,
            ReviewQuery.ReadFilter(name => body.Optional(name, LongestFilter) ?? "", filterFaults),
            body.Optional("reason", ReviewRequest.LongestReason) ?? "",
            body.Optional("by", ReviewRequest.LongestName));
        faults = [.. body.Faults, .. filterFaults];
        return faults.Count == 0 ? read : null;
    }
}
