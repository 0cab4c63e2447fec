using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Json;

namespace Pipeline.Functions.Http;

/// <summary>
/// What is to be let go: nothing sent means the report mails that wait; `{"corrections":["…"]}` the correction mails of those participants and nothing else,
/// `{"corrections":"all"}` of all that have one on offer.
/// </summary>
public sealed record ReleaseRequest(bool AsksForCorrections, IReadOnlyList<string>? Participants)
{
    private const string Help = "Name the participants whose correction is to be mailed, as a list of ids, or say all.";

    public static ReleaseRequest? Read(ReadOnlyMemory<byte> body, out IReadOnlyList<Fault> faults)
    {
        faults = [];
        if (body.IsEmpty) return new ReleaseRequest(false, null);
        var (root, malformed) = JsonDocuments.Parse(body.Span);
        faults = malformed is not null ? [malformed] : root.ValueKind != JsonValueKind.Object ? [new Fault("", "Send an object, or nothing.")] : [];
        if (faults.Count > 0) return null;
        if (!root.TryGetProperty("corrections", out var chosen)) return new ReleaseRequest(false, null);
        if (chosen.ValueKind == JsonValueKind.String && chosen.GetString() == "all") return new ReleaseRequest(true, null);
        if (chosen.ValueKind == JsonValueKind.Array && chosen.GetArrayLength() > 0 && chosen.EnumerateArray().All(each => each.ValueKind == JsonValueKind.String))
            return new ReleaseRequest(true, [.. chosen.EnumerateArray().Select(each => each.GetString()!)]);
        faults = [new Fault("/corrections", Help)];
        return null;
    }
}
