using Pipeline.Core.Delivery;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Appeals;
using Pipeline.Rendering.Filling;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Newsletters;
using Pipeline.Rendering.Pdf;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Subscribers;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Previews;

/// <summary>Writes the texts of a sample season by the name of their template; TemplateException when one cannot be rendered.</summary>
internal sealed class SampleTexts(TemplateLibrary library, RenderingOptions options, PreviewSeason season)
{
    private const string Html = "text/html", Plain = "text/plain";

    /// <summary>How often a dialogue of the sample counts where a text asks for a thousand of them.</summary>
    private const int TimesForMany = 8;

    /// <summary>The names of whole texts, without a language in them.</summary>
    public IEnumerable<string> Names => library.Names.Select(TemplateName.Neutral).Distinct(StringComparer.Ordinal)
        .Where(name => !TemplateName.IsPart(name) && name.Split('/')[0] is "posts" or "newsletter" or "reports" or "mails" or "pages");

    /// <summary>A season that runs has posts of its own; the others are written in both phases. Drivers are listed, and
    /// chatbots compared, only from many dialogues on.</summary>
    public static IEnumerable<SampleVariant> VariantsOf(string name) => name.Split('/')[0] == "posts"
        ? TemplateName.Base(name) switch
        {
            PostNames.Drivers or PostNames.ChannelInFocus => [new(Phase.Final, Times: TimesForMany), new(Phase.Final)],
            PostNames.Result => [new(Phase.Final), new(Phase.Final) { Corrected = true }],
            var post => [new(PostNames.IsFinal(post) ? Phase.Final : Phase.Running)],
        }
        : [new(Phase.Final), new(Phase.Running)];

    /// <summary>The text, or for a post that the season gives no occasion for, why there is none.</summary>
    public PreviewedText Write(string name, string language, SampleVariant variant)
    {
        var phase = variant.Phase;
        var requests = new SampleRequests(season, language);
        var isHtml = Path.GetExtension(name) == ".scriban-html";
        switch (name.Split('/')[0])
        {
            case "posts":
                return Post(requests, TemplateName.Base(name), variant);
            case "newsletter":
                return Newsletter(name, isHtml, new NewsletterRenderer(library, options).Render(requests.Newsletter(variant)));
            case "reports":
                var bought = TemplateName.Base(name) == "teaser" ? Entitlement.Teaser : Entitlement.Full;
                var report = new ReportRenderer(library, options).Render(requests.Report(phase, bought));
                return isHtml ? new(Html, ForPaperToo(name, report.Html)) : new(Plain, report.Text);
            case "pages" when TemplateName.Base(name) == "posts":
                return new(Html, requests.PostIndex(new PostRenderer(library, options), new PostPages(library, options), variant));
            case "pages":
                // They have two faces as other texts have two phases.
                if (TemplateName.Base(name) == "appeal") return new(Html, new AppealPage(library, options).Render(requests.Appeal(isKept: phase == Phase.Running)));
                return new(Html, Page(requests, TemplateName.Base(name), phase));
            default:
                var mail = Mail(requests, TemplateName.Base(name).Split('-')[0], phase);
                if (isHtml) return new(Html, mail.HtmlAlone());
                return new(Plain, TemplateName.Base(name).EndsWith("-subject", StringComparison.Ordinal) ? mail.Subject : mail.Text);
        }
    }

    private MailContent Mail(SampleRequests requests, string name, Phase phase) => name switch
    {
        "confirmation" => requests.ConfirmationMail(new SubscriberTexts(library, options)),
        "alert" => new MailRenderer(library, options).RenderAlertMail(requests.AlertMail()),
        _ => new MailRenderer(library, options).RenderReportMail(requests.ReportMail(phase)),
    };

    private string Page(SampleRequests requests, string name, Phase phase) => name switch
    {
        "sign-up" => requests.SignUpPage(new SubscriberTexts(library, options), phase == Phase.Final ? SignUpFace.Malformed : SignUpFace.Asked),
        "confirmation" => requests.ConfirmationPage(
            new SubscriberTexts(library, options), phase == Phase.Final ? ConfirmationFace.Question : ConfirmationFace.Expired),
        "form" => requests.FormPage(new FormPage(library, options), isSent: phase == Phase.Final),
        "form-unreachable" => requests.UnreachableForm(new FormPage(library, options)),
        _ => requests.PreferencePage(new PreferencePage(library, options), suppressed: phase == Phase.Running),
    };

    private static PreviewedText Newsletter(string name, bool isHtml, RenderedNewsletter letter) => TemplateName.Base(name) switch
    {
        "statistics" => Path.GetExtension(name) == ".scriban-md" ? new(Html, letter.Statistics.Html) : new(Plain, letter.Statistics.Text),
        "letter-subject" => new(Plain, letter.Mail.Subject),
        _ => isHtml ? new(Html, letter.Mail.HtmlAlone()) : new(Plain, letter.Mail.Text),
    };

    private PreviewedText Post(SampleRequests requests, string post, SampleVariant variant)
    {
        var occasion = requests.Occasion(post, variant);
        return occasion is PostOccasion.Missing missing
            ? new(Plain, $"There is no post {post}, because {missing.Because}.")
            : new(Html, new PostRenderer(library, options).Render(requests.Post(post, variant, (occasion as PostOccasion.Given)?.Focus)).Html);
    }

    /// <summary>A report's page must do as PDF as well.</summary>
    private string ForPaperToo(string name, string html)
    {
        try
        {
            ReportPdf.Write(library, html, season.Programme.Season.End);
            return html;
        }
        catch (FormatException fault)
        {
            throw new TemplateException(new TemplateFault(name, 0, 0, fault.Message), fault);
        }
    }
}
