using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Templates;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>Writes the index of posts. The ways between posts are put into a finished page, since a post does not know what is published after it.</summary>
public sealed class PostPages(TemplateLibrary library, RenderingOptions options) : IPostPages
{
    private const string IndexTemplate = "pages/posts.scriban-html", WaysTemplate = "pages/_ways.scriban-html", MainEnd = "</main>";

    public string Index(Uri address, IReadOnlyList<PostList> lists)
    {
        var newest = (lists.Where(list => list.Posts.Count > 0).MaxBy(list => list.Posts[0].Post.Day) ?? (lists.Count > 0 ? lists[0] : null))?.Programme;
        var (template, locale) = library.Localised(IndexTemplate, newest?.Locale ?? Locale.Standard);
        using var run = new RenderRun(library, locale, new NoFigures(), newest?.Season.End ?? DateOnly.MaxValue);
        var model = Model.Of(
            ("several", lists.Count > 1),
            ("is_empty", lists.All(list => list.Posts.Count == 0)),
            ("lists", Model.List(lists.Where(list => list.Posts.Count > 0).Select(ListModel))),
            ("feed", new Uri(options.SiteBaseUrl, "/feed.xml")));
        return new Page(run, options).Listing(newest?.Name.In(locale.Code) ?? options.SiteBaseUrl.Host, template, run.Render(template, model), address);
    }

    public string WithWays(Programme programme, string html, PublishedPost? older, PublishedPost? newer)
    {
        var end = html.LastIndexOf(MainEnd, StringComparison.Ordinal);
        if (end < 0) return html;
        var (template, locale) = library.Localised(WaysTemplate, programme.Locale);
        using var run = new RenderRun(library, locale, new NoFigures(), programme.Season.End);
        var model = Model.Of(
            ("index", PostAddress.OfIndex(options.SiteBaseUrl, programme.Id)), ("programme", programme.Name.In(locale.Code)),
            ("older", Way(older)), ("newer", Way(newer)));
        return html.Insert(end, run.WriteHtml(template, "ways", model).Text);
    }

    private ScriptObject? Way(PublishedPost? post) => post is null
        ? null
        : Model.Of(("title", post.Draft.Title), ("address", PostAddress.Of(options.SiteBaseUrl, post.Draft.Programme, post.Draft.Slug)));

    private ScriptObject ListModel(PostList list) => Model.Of(
        ("programme", list.Programme.Name.In(list.Programme.Locale)),
        ("language", list.Programme.Locale),
        ("address", PostAddress.OfIndex(options.SiteBaseUrl, list.Programme.Id)),
        ("has_more", list.HasMore),
        ("posts", Model.List(list.Posts.Select(listed => PostModel(listed, list.Programme.Locale)))));

    private ScriptObject PostModel(ListedPost listed, string language) => Model.Of(
        ("title", listed.Post.Draft.Title),
        ("language", language),
        ("address", PostAddress.Of(options.SiteBaseUrl, listed.Post.Draft.Programme, listed.Post.Draft.Slug)),
        ("day", listed.Post.Day),
        ("opening", Opening.Of(listed.Text.Markdown)),
        ("minutes", ReadingTime.Of(listed.Text.Markdown)));
}
