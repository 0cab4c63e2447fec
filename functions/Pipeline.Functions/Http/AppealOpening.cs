using Pipeline.Core;
using Pipeline.Core.Appeals;

namespace Pipeline.Functions.Http;

/// <summary>An appeal as a project leader opens it: `{"participant":"…","evaluation":"…","kind":"evaluator-error|re-score|data-error|other","text":"…","by":"…"}`.</summary>
public static class AppealOpening
{
    private const int LongestId = 128;

    public static AppealRequest? Read(string programme, ReadOnlyMemory<byte> bytes, out IReadOnlyList<Fault> faults)
    {
        var body = new JsonBody(bytes);
        var kind = AppealWords.Kind(body.Optional("kind", AppealLimits.Name));
        if (kind is null) body.Refuse("/kind", $"Say {string.Join(", ", AppealWords.Kinds)}.");
        var read = new AppealRequest(
            programme, body.Required("participant", LongestId), body.Required("evaluation", LongestId), kind ?? AppealKind.Other,
            body.Required("text", AppealLimits.Text), AppealParty.Leader, body.Optional("by", AppealLimits.Name));
        faults = body.Faults;
        return faults.Count == 0 ? read : null;
    }
}
