using Pipeline.Core.Delivery;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Newsletters;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering;

/// <summary>Writes every text with the templates that are on the shelf at the moment.</summary>
public sealed class CurrentTexts(TemplateShelf shelf, RenderingOptions options)
    : IPostRenderer, INewsletterRenderer, IReportRenderer, IMailRenderer, IPreferencePage, IPostPages
{
    public RenderedPost Render(PostRequest request) => new PostRenderer(shelf.Current, options).Render(request);

    public RenderedNewsletter Render(NewsletterRequest request) => new NewsletterRenderer(shelf.Current, options).Render(request);

    public RenderedReport Render(ReportRequest request) => new ReportRenderer(shelf.Current, options).Render(request);

    public MailContent RenderReportMail(ReportMailRequest request) => new MailRenderer(shelf.Current, options).RenderReportMail(request);

    public string Render(Programme programme, ContactLink link, bool suppressed) => new PreferencePage(shelf.Current, options).Render(programme, link, suppressed);

    public string Index(Uri address, IReadOnlyList<PostList> lists) => new PostPages(shelf.Current, options).Index(address, lists);

    public string WithWays(Programme programme, string html, PublishedPost? older, PublishedPost? newer) => new PostPages(shelf.Current, options).WithWays(programme, html, older, newer);
}
