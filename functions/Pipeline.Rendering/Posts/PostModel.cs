using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>What a post's template may know. Choices between words that depend on numbers are made here and in the parts, by rule; the template only words them.</summary>
internal static class PostModel
{
    public static ScriptObject Of(PostRequest request, RenderingOptions options, Locale locale)
    {
        var (programme, language) = (request.Programme, locale.Code);
        var optional = programme.Classes.Where(each => programme.Questions.Any(question =>
            question.Id == programme.Highlights?.ShareQuestion && question.OptionalFor.Contains(each.Id)));
        return Model.Of(
        [
            ("programme", programme.Name.In(language)),
            ("final", request.Phase == Phase.Final),
            ("period", request.Days),
            ("through", request.Days.Through),
            ("next_season", programme.Season.Next?.In(language)),
            ("feed", new Uri(options.SiteBaseUrl, "/feed.xml")),
            ("channels", Model.List(programme.Channels.Select(channel => channel.Name.In(language)))),
            ("participants", new Counted(programme.Participants.Count, "participants of the programme")),
            ("unseen", request.Figures.Find("n(dialogues)") is null ? new Ruling("n(dialogues) is suppressed or was not measured") : null),
            ("each", EachParticipant(request)),
            ("pair", PairStory.Of(request, locale)),
            ("share", ShareStory.Of(request, locale)),
            ("optional_classes", Model.List(optional.Select(each => each.Name.In(language)))),
            ("winner", WinnerStory.Of(request, locale)),
            ("feeling", FeelingStory.Of(request)),
            ("quotes", QuoteStory.Of(request, locale)),
            .. OwnOf(request, locale),
        ]);
    }

    /// <summary>What only the post of the name knows.</summary>
    private static (string Name, object? Value)[] OwnOf(PostRequest request, Locale locale) => request.Template switch
    {
        PostNames.Winners => [("contest", ContestStory.Of(request, locale)), ("places_chart", LeaderList.ChartOf(request.Programme, request.Figures))],
        PostNames.Drivers => [("drivers", DriverStory.Of(request, locale))],
        PostNames.ChannelInFocus => [("focus", FocusStory.Of(request, locale))],
        _ => [],
    };

    /// <summary>How many dialogues every participant has, when it is the same for all.</summary>
    private static Counted? EachParticipant(PostRequest request)
    {
        var counts = request.Figures.Ranking.Select(each => each.N).Distinct().ToList();
        return counts is [var one and > 0] ? new Counted(one, "dialogues of every participant") : null;
    }
}
