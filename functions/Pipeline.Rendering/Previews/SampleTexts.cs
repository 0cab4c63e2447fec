using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Pdf;
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

    /// <summary>A season that runs has posts of its own; reports and mails are written in both phases.</summary>
    public static IEnumerable<Phase> PhasesOf(string name) => name.Split('/')[0] == "posts"
        ? [TemplateName.Base(name) == "so-far" ? Phase.Running : Phase.Final]
        : [Phase.Final, Phase.Running];

    public PreviewedText Write(string name, string language, Phase phase)
    {
        var requests = new SampleRequests(season, language);
        var isHtml = Path.GetExtension(name) == ".scriban-html";
        switch (name.Split('/')[0])
        {
            case "posts":
                return new(Html, new PostRenderer(library, options).Render(requests.Post(TemplateName.Base(name), phase)).Html);
            case "reports":
                var bought = TemplateName.Base(name) == "teaser" ? Entitlement.Teaser : Entitlement.Full;
                var report = new ReportRenderer(library, options).Render(requests.Report(phase, bought));
                return isHtml ? new(Html, ForPaperToo(name, report.Html)) : new(Plain, report.Text);
            default:
                var mail = new MailRenderer(library, options).RenderReportMail(requests.ReportMail(phase));
                if (isHtml) return new(Html, MailChart.Embed(mail.Html, mail.Pictures));
                return new(Plain, TemplateName.Base(name).EndsWith("-subject", StringComparison.Ordinal) ? mail.Subject : mail.Text);
        }
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
