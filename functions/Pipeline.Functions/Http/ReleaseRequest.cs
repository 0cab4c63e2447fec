using System.Text.Json;
using Pipeline.Core;

namespace Pipeline.Functions.Http;

/// <summary>
/// What is to be let go: nothing sent means the report mails that wait; `{"corrections":["…"]}` the correction mails of those participants and nothing else,
/// `{"corrections":"all"}` of all that have one on offer.
/// </summary>
public sealed record ReleaseRequest(bool AsksForCorrections, IReadOnlyList<string>? Participants)
{
    private const string Help = "Name the participants whose correction is to be mailed, as a list of ids, or say all.";

    public static ReleaseRequest? Read(ReadOnlyMemory<byte> bytes, out IReadOnlyList<Fault> faults)
    {
        faults = [];
        if (bytes.IsEmpty) return new ReleaseRequest(false, null);
        var body = new JsonBody(bytes);
        var read = Chosen(body);
        faults = body.Faults;
        return faults.Count == 0 ? read : null;
    }

    private static ReleaseRequest Chosen(JsonBody body)
    {
        if (body.Member("corrections") is not { } chosen) return new ReleaseRequest(false, null);
        if (chosen.ValueKind == JsonValueKind.String && chosen.GetString() == "all") return new ReleaseRequest(true, null);
        if (chosen.ValueKind == JsonValueKind.Array && chosen.GetArrayLength() > 0 && chosen.EnumerateArray().All(each => each.ValueKind == JsonValueKind.String))
            return new ReleaseRequest(true, [.. chosen.EnumerateArray().Select(each => each.GetString()!)]);
        body.Refuse("/corrections", Help);
        return new ReleaseRequest(true, []);
    }
}
