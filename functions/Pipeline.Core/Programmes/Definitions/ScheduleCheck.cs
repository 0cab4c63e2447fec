using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>Each kind of period is scheduled once; only the season's post speaks finally.</summary>
internal static class ScheduleCheck
{
    public static IEnumerable<Fault> Check(Place programme)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in programme["schedule"].Items)
        {
            if (entry["period"].Text is not { } period) continue;
            if (!seen.Add(period))
                yield return entry["period"].Fault($"{Wording.Quoted(period)} is scheduled already; put everything for it in one entry.");
            if (entry["post"].Text == "result" && period is "week" or "month")
                yield return entry["post"].Fault("The post \"result\" speaks finally and is for the season; use \"so-far\".");
            if (entry["post"].Text == "so-far" && period == "season")
                yield return entry["post"].Fault("The post \"so-far\" is for a season that runs; use \"result\" for the season.");
        }
    }
}
