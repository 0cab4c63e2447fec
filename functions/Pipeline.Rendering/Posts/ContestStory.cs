using Pipeline.Core.Posts;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>Who won what, how sure that is, which classes have no winner, and by which rules all that is.</summary>
internal static class ContestStory
{
    public static ScriptObject Of(PostRequest request, Locale locale)
    {
        var (programme, figures) = (request.Programme, request.Figures);
        var placed = figures.Ranking.Count(each => each.Rank is not null);
        var without = figures.Ranking.Count - placed;
        var classes = programme.Classes.Select(each => (Name: each.Name.In(locale.Code), Slice: new Slice(Class: each.Id), Winner: Find(new Slice(Class: each.Id).ToString())))
            .Where(each => each.Winner is not null).ToList();
        var channels = programme.Channels.Select(each => (Name: each.Name.In(locale.Code), Slice: new Slice(Channel: each.Id), Winner: Find(new Slice(Channel: each.Id).ToString())))
            .Where(each => each.Winner is not null).ToList();
        return Model.Of(
            ("overall", Find(Winner.Overall) is { } overall ? WonStory.Of(programme, figures, overall, null, default) : null),
            ("classes", Model.List(classes.Where(each => each.Winner!.Participants.Count > 0).Select(each => WonStory.Of(programme, figures, each.Winner!, each.Name, each.Slice)))),
            ("without", Model.List(classes.Where(each => each.Winner!.Participants.Count == 0).Select(each => WonStory.Of(programme, figures, each.Winner!, each.Name, each.Slice)))),
            ("channels", Model.List(channels.Where(each => each.Winner!.Participants.Count > 0).Select(each => WonStory.Of(programme, figures, each.Winner!, each.Name, each.Slice)))),
            ("channels_without", Model.List(channels.Where(each => each.Winner!.Participants.Count == 0).Select(each => each.Name))),
            ("leaders", LeaderList.Of(programme, figures)),
            ("placed", new Counted(placed, "participants with a place")),
            ("unplaced", without > 0 ? new Counted(without, "participants without a place") : null),
            ("rules", ContestRules.Of(programme, locale)));

        Winner? Find(string scope) => figures.Winners.FirstOrDefault(each => each.Scope == scope);
    }
}
