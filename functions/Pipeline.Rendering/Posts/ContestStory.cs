using Pipeline.Core.Posts;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>Who won what, how sure that is, and by which rules.</summary>
internal static class ContestStory
{
    public static ScriptObject Of(PostRequest request, Locale locale)
    {
        var (programme, figures) = (request.Programme, request.Figures);
        var placed = figures.Ranking.Count(each => each.Rank is not null);
        var without = figures.Ranking.Count - placed;
        return Model.Of(
            ("overall", Scope(Winner.Overall, null, default)),
            ("classes", Model.List(programme.Classes.Select(each => Scope(new Slice(Class: each.Id).ToString(), each.Name.In(locale.Code), new Slice(Class: each.Id))))),
            ("channels", Model.List(programme.Channels.Select(each => Scope(new Slice(Channel: each.Id).ToString(), each.Name.In(locale.Code), new Slice(Channel: each.Id))))),
            ("leaders", LeaderList.Of(programme, figures)),
            ("placed", new Counted(placed, "participants with a place")),
            ("unplaced", without > 0 ? new Counted(without, "participants without a place") : null),
            ("rules", ContestRules.Of(programme, locale)));

        ScriptObject? Scope(string scope, string? label, Slice slice) =>
            figures.Winners.FirstOrDefault(each => each.Scope == scope) is { } winner ? WonStory.Of(programme, figures, winner, label, slice) : null;
    }
}
