using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Posts;
using Scriban.Runtime;

namespace Pipeline.Rendering.Newsletters;

/// <summary>What a newsletter's templates may know.</summary>
internal static class NewsletterModel
{
    /// <summary>How many figures a reader meets before the rest is left to the posts.</summary>
    private const int Figures = 3;

    public static ScriptObject Of(NewsletterRequest request, RenderingOptions options, Locale locale, ScriptObject? pair, bool isDrawn)
    {
        var (told, language) = (request.Told, locale.Code);
        var programme = told.Programme;
        return Model.Of(
            ("language", language),
            ("programme", programme.Name.In(language)),
            ("final", told.Phase == Phase.Final),
            ("through", told.Days.Through),
            ("participants", new Counted(programme.Participants.Count, "participants of the programme")),
            ("headlines", Model.List(Headlines.Of(told, locale).Take(Figures))),
            ("pair", pair),
            ("winner", WinnerStory.Of(told, locale)),
            ("picture", isDrawn ? MailChart.Source(RenderedNewsletter.ChartId) : null),
            ("picture_width", MailChart.Width),
            ("posts", Model.List(request.Posts.Select(post => Model.Of(
                ("title", post.Title),
                ("address", PostAddress.Of(options.SiteBaseUrl, programme.Id, post.Slug)))))),
            ("author", programme.Author is null ? null : Model.Of(("name", programme.Author.Name), ("title", programme.Author.Title?.In(language)))),
            ("unsubscribe", new Uri(options.SiteBaseUrl, $"/u/{RenderedNewsletter.UnsubscribeToken}")),
            ("notice", options.Notice ?? ""));
    }
}
