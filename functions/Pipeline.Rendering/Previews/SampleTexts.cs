using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Previews;

/// <summary>Writes the texts of a sample season by the name of their template; TemplateException when one cannot be rendered.</summary>
internal sealed class SampleTexts(TemplateLibrary library, RenderingOptions options, PreviewSeason season)
{
    private const string Html = "text/html", Plain = "text/plain";

    /// <summary>The names of whole texts, without a language in them.</summary>
    public IEnumerable<string> Names => library.Names.Select(TemplateName.Neutral).Distinct(StringComparer.Ordinal)
        .Where(name => !TemplateName.IsPart(name) && name.Split('/')[0] is "posts" or "reports" or "mails");

    public PreviewedText Write(string name, string language)
    {
        var requests = new SampleRequests(season, language);
        var isHtml = Path.GetExtension(name) == ".scriban-html";
        switch (name.Split('/')[0])
        {
            case "posts":
                var template = TemplateName.Base(name);
                return new(Html, new PostRenderer(library, options).Render(requests.Post(template, PhaseOf(template))).Html);
            case "reports":
                var report = new ReportRenderer(library, options).Render(requests.Report(Phase.Final, TemplateName.Base(name) == "teaser" ? Entitlement.Teaser : Entitlement.Full));
                return isHtml ? new(Html, report.Html) : new(Plain, report.Text);
            default:
                var mail = new MailRenderer(library, options).RenderReportMail(requests.ReportMail(Phase.Final));
                if (isHtml) return new(Html, mail.Html);
                return new(Plain, TemplateName.Base(name).EndsWith("-subject", StringComparison.Ordinal) ? mail.Subject : mail.Text);
        }
    }

    private static Phase PhaseOf(string template) => template == "so-far" ? Phase.Running : Phase.Final;
}
