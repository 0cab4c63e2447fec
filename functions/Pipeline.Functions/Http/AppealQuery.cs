using Microsoft.AspNetCore.Http;
using Pipeline.Core;
using Pipeline.Core.Appeals;

namespace Pipeline.Functions.Http;

/// <summary>What a list of appeals was asked for: `state`, `participant`; `skip` and `top` (1 to 500, 50 when absent) for pages.</summary>
public sealed record AppealQuery(AppealFilter Filter, int Skip, int Top)
{
    public static AppealQuery? Read(IQueryCollection query, out IReadOnlyList<Fault> faults)
    {
        var found = new List<Fault>();
        faults = found;
        var (skip, top) = ReviewQuery.ReadPage(query, found);
        var (state, participant) = (query["state"].ToString(), query["participant"].ToString());
        if (state.Length > 0 && AppealWords.State(state) is null) found.Add(new Fault("/state", $"Say {string.Join(", ", AppealWords.States)}."));
        return found.Count == 0 ? new(new(AppealWords.State(state), participant.Length > 0 ? participant : null), skip, top) : null;
    }
}
