using Microsoft.AspNetCore.Http;
using Pipeline.Core;
using Pipeline.Core.Appeals;

namespace Pipeline.Functions.Http;

/// <summary>What a list of appeals was asked for: `state` (a state's word, or `open`), `participant`; `skip` and `top` (1 to 500, 50 when absent) for pages.</summary>
public sealed record AppealQuery(AppealFilter Filter, int Skip, int Top)
{
    public const string Open = "open";

    public static AppealQuery? Read(IQueryCollection query, out IReadOnlyList<Fault> faults)
    {
        var found = new List<Fault>();
        faults = found;
        var (skip, top) = ReviewQuery.ReadPage(query, found);
        var (state, participant) = (query["state"].ToString(), query["participant"].ToString());
        if (state.Length > 0 && state != Open && AppealWords.State(state) is null) found.Add(new Fault("/state", $"Say {Open}, {string.Join(", ", AppealWords.States)}."));
        return found.Count == 0 ? new(new(AppealWords.State(state), participant.Length > 0 ? participant : null) { OnlyOpen = state == Open }, skip, top) : null;
    }
}
