using Pipeline.Core.Alerts;
using Pipeline.Core.Appeals;
using Pipeline.Core.Delivery;
using Pipeline.Core.Filling;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Rendering.Appeals;
using Pipeline.Rendering.Filling;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Newsletters;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Subscribers;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering;

/// <summary>Writes every text with the templates that are on the shelf at the moment.</summary>
public sealed class CurrentTexts(TemplateShelf shelf, RenderingOptions options)
    : IPostRenderer, INewsletterRenderer, IReportRenderer, IMailRenderer, IPreferencePage, IAppealPage, ISubscriberTexts, IPostPages, IFormPage
{
    public RenderedPost Render(PostRequest request) => new PostRenderer(shelf.Current, options).Render(request);

    public RenderedNewsletter Render(NewsletterRequest request) => new NewsletterRenderer(shelf.Current, options).Render(request);

    public RenderedReport Render(ReportRequest request) => new ReportRenderer(shelf.Current, options).Render(request);

    public MailContent RenderReportMail(ReportMailRequest request) => new MailRenderer(shelf.Current, options).RenderReportMail(request);

    public MailContent RenderAlertMail(AlertMailRequest request) => new MailRenderer(shelf.Current, options).RenderAlertMail(request);

    public string Render(Programme programme, ContactLink link, bool suppressed) => new PreferencePage(shelf.Current, options).Render(programme, link, suppressed);

    public string Index(Uri address, IReadOnlyList<PostList> lists) => new PostPages(shelf.Current, options).Index(address, lists);

    public string WithWays(Programme programme, string html, PublishedPost? older, PublishedPost? newer) => new PostPages(shelf.Current, options).WithWays(programme, html, older, newer);

    public string Render(AppealPageRequest request) => new AppealPage(shelf.Current, options).Render(request);

    public Consent Consent(Programme programme, string locale) => Subscribers.Consent(programme, locale);

    public string SignUpPage(Programme programme, string locale, SignUpFace face) => Subscribers.SignUpPage(programme, locale, face);

    public string ConfirmationPage(Programme programme, Subscriber subscriber, ConfirmationFace face, Uri signUp) =>
        Subscribers.ConfirmationPage(programme, subscriber, face, signUp);

    public MailContent ConfirmationMail(Programme programme, string locale, Uri confirmation) => Subscribers.ConfirmationMail(programme, locale, confirmation);

    public IReadOnlyList<string> Languages(Programme programme) => Forms.Languages(programme);

    public string Form(FormPageRequest request) => Forms.Form(request);

    public string Unreachable(string locale, IReadOnlyDictionary<string, string> fields) => Forms.Unreachable(locale, fields);

    private FormPage Forms => new(shelf.Current, options);

    private SubscriberTexts Subscribers => new(shelf.Current, options);
}
