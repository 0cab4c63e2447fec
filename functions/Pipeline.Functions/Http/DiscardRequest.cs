using Pipeline.Core;

namespace Pipeline.Functions.Http;

/// <summary>Why a payload is discarded: `{"reason":"…"}`, 1 to 300 characters.</summary>
public sealed record DiscardRequest(string Reason)
{
    private const int Longest = 300;

    public static DiscardRequest? Read(ReadOnlyMemory<byte> bytes, out IReadOnlyList<Fault> faults)
    {
        var body = new JsonBody(bytes);
        var read = new DiscardRequest(body.Required("reason", Longest).Trim());
        faults = body.Faults;
        return faults.Count == 0 ? read : null;
    }
}
