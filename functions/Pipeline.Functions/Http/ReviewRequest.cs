using Pipeline.Core;
using Pipeline.Core.Evaluations;

namespace Pipeline.Functions.Http;

/// <summary>A decision as sent: `{"decision":"approve|return|reject|withdraw","reason":"…","by":"…"}`. Only an approval needs no reason.</summary>
public sealed record ReviewRequest(ReviewDecision Decision, string Reason, string? By)
{
    internal const int LongestReason = 2000;
    internal const int LongestName = 200;

    private static readonly Dictionary<string, ReviewDecision> Decisions = Enum.GetValues<ReviewDecision>().ToDictionary(each => each.ToString().ToLowerInvariant());

    public static ReviewRequest? Read(ReadOnlyMemory<byte> bytes, out IReadOnlyList<Fault> faults)
    {
        var body = new JsonBody(bytes);
        var known = Decisions.TryGetValue(body.Optional("decision", LongestName) ?? "", out var decision);
        if (!known) body.Refuse("/decision", "Say approve, return, reject or withdraw.");
        var reason = body.Optional("reason", LongestReason) ?? "";
        if (known && decision != ReviewDecision.Approve && reason.Length == 0) body.Refuse("/reason", $"Say why, in at most {LongestReason} characters.");
        var read = new ReviewRequest(decision, reason, body.Optional("by", LongestName));
        faults = body.Faults;
        return faults.Count == 0 ? read : null;
    }
}
