using Pipeline.Core;
using Pipeline.Core.Appeals;

namespace Pipeline.Functions.Http;

/// <summary>A move as sent: `{"reason":"…","by":"…"}`, for `waiting` with `"on":"participant|evaluator|leader"`, for `resolve` perhaps with a change.</summary>
public sealed record AppealMove(string Reason, string? By, AppealParty? On, AppealChange? Change)
{
    public static AppealMove? Read(string move, ReadOnlyMemory<byte> bytes, out IReadOnlyList<Fault> faults)
    {
        var body = new JsonBody(bytes);
        var read = new AppealMove(
            body.Required("reason", AppealLimits.Reason), body.Optional("by", AppealLimits.Name), AppealWords.Party(body.Optional("on", AppealLimits.Name)),
            AppealChangeBody.Read(body));
        if ((move == "waiting") != read.On is not null)
            body.Refuse("/on", move == "waiting" ? $"Say whom it waits on: {string.Join(", ", AppealWords.Parties)}." : "It waits on nobody then; leave it out.");
        if (move != "resolve" && read.Change is not null) body.Refuse("/change", "Only an appeal that is resolved changes anything.");
        faults = body.Faults;
        return faults.Count == 0 ? read : null;
    }
}
