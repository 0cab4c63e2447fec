using Pipeline.Core.Json;
using Pipeline.Core.Posts;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>Each kind of period is scheduled once, each post of it is named once, and only the season's posts speak finally.</summary>
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
            foreach (var post in entry["posts"].Items.Prepend(entry["post"]))
                if (WhyNot(post.Text, period) is { } fault) yield return post.Fault(fault);
            foreach (var again in entry["posts"].Items.Where(post => post.Text is { } text && text == entry["post"].Text))
                yield return again.Fault($"{Wording.Quoted(again.Text!)} is the entry's post already; keep it once.");
        }
    }

    private static string? WhyNot(string? post, string period)
    {
        if (post is null || !PostNames.All.Contains(post)) return null;
        if (PostNames.IsFinal(post) && period is "week" or "month")
            return $"The post {Wording.Quoted(post)} speaks finally and is for the season; use \"so-far\".";
        return !PostNames.IsFinal(post) && period == "season" ? "The post \"so-far\" is for a season that runs; use \"result\" for the season." : null;
    }
}
