using Pipeline.Core.Alerts;
using Pipeline.Core.Delivery;
using Pipeline.Core.Posts;
using Pipeline.Core.Reports;

namespace Pipeline.Testing.Twins;

/// <summary>Texts that say what they were written from and nothing else.</summary>
public sealed class PlainRenderer : IPostRenderer, INewsletterRenderer, IReportRenderer, IMailRenderer
{
    public RenderedPost Render(PostRequest request)
    {
        var total = request.Figures.Find("total(all)")?.Value;
        var text = FormattableString.Invariant($"{request.Slug} {request.Period} {request.Phase} total {total}{string.Concat(request.Quotes.Select(quote => $"\n> {quote.Text}"))}");
        text += string.Concat(request.Errata.SelectMany(erratum => erratum.Corrections.Select(each => FormattableString.Invariant($"\n{erratum.Day:yyyy-MM-dd}: {each.Was} is {each.Now}"))));
        return new RenderedPost(request.Slug, text, $"<p>{text}</p>", FormattableString.Invariant($"{total}")) { Errata = request.Errata };
    }

    public RenderedNewsletter Render(NewsletterRequest request)
    {
        var total = request.Told.Figures.Find("total(all)")?.Value;
        var text = FormattableString.Invariant($"{request.Told.Slug} {request.Told.Period} {request.Told.Phase} total {total} to {string.Join(", ", request.Posts.Select(post => post.Slug))}");
        return new RenderedNewsletter(new MailContent(request.Told.Slug, $"<p>{text}</p><a href=\"https://award.example/u/{RenderedNewsletter.UnsubscribeToken}\">stop</a>", text, "{}"), new StatisticsBlock(text, text, $"<p>{text}</p>"));
    }

    public RenderedReport Render(ReportRequest request)
    {
        var text = $"{request.Participant.Id} {request.Period} {request.Phase} of {request.Evaluations.Count} dialogues";
        return new RenderedReport($"<p>{text}</p>", text, FormattableString.Invariant($"{request.Evaluations.Count}"));
    }

    /// <summary>Whether the templates of mails are broken.</summary>
    public bool IsBroken { get; set; }

    public MailContent RenderCorrectionMail(CorrectionMailRequest request) => new(
        $"Correction {request.Participant.Id}", $"<a href=\"{request.ReportUrl}\">report</a>",
        $"{string.Join(", ", request.Changed.Select(each => $"{each.Was} is {each.Now}"))}\n{request.ReportUrl}\n{request.UnsubscribeUrl}", "{}");

    public MailContent RenderReportMail(ReportMailRequest request) => IsBroken ? throw new BrokenTemplateException("mails/report.scriban-txt:3: no such word") :
        new($"Report {request.Participant.Id}", $"<a href=\"{request.ReportUrl}\">report</a>", $"{request.ReportUrl}\n{request.UnsubscribeUrl}", "{}");

    public MailContent RenderAlertMail(AlertMailRequest request)
    {
        if (IsBroken) throw new BrokenTemplateException("mails/alert.scriban-txt:3: no such word");
        var lines = request.Lines.Select(line => FormattableString.Invariant($"{line.Days.From:yyyy-MM-dd} to {line.Days.Through:yyyy-MM-dd}: {line.Dialogues} {line.Channel?.Id}").TrimEnd());
        var text = FormattableString.Invariant($"{string.Join('\n', lines)}\nbelow {request.Below}\n{request.UnsubscribeUrl}");
        return new MailContent($"Alert {request.Participant.Id}", $"<p>{text}</p>", text, "{}");
    }
}
