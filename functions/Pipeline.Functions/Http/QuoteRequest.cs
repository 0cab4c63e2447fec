using Pipeline.Core;

namespace Pipeline.Functions.Http;

/// <summary>What an editor says with a decision about a quote: `{"reason":"…","by":"…"}`, at most 300 and 100 characters. No body says nothing.</summary>
public sealed record QuoteRequest(string? Reason, string? By)
{
    private const int LongestReason = 300;
    private const int LongestName = 100;

    public static QuoteRequest? Read(ReadOnlyMemory<byte> bytes, out IReadOnlyList<Fault> faults)
    {
        faults = [];
        if (bytes.IsEmpty) return new QuoteRequest(null, null);
        var body = new JsonBody(bytes);
        var read = new QuoteRequest(body.Optional("reason", LongestReason)?.Trim(), body.Optional("by", LongestName)?.Trim());
        faults = body.Faults;
        return faults.Count == 0 ? read : null;
    }
}
