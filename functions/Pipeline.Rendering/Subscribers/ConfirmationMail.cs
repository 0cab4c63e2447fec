using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Subscribers;

/// <summary>Writes the mail that asks whether an address is to get a newsletter. It says what is agreed to and names one link.</summary>
internal sealed class ConfirmationMail(TemplateLibrary library, RenderingOptions options)
{
    public MailContent Render(Programme programme, string language, Uri confirmation)
    {
        var (subjectTemplate, locale) = library.Localised("mails/confirmation-subject.scriban-txt", language);
        var (htmlTemplate, _) = library.Localised("mails/confirmation.scriban-html", language);
        var (textTemplate, _) = library.Localised("mails/confirmation.scriban-txt", language);
        var run = new RenderRun(library, locale, new NoFigures(), programme.Season.End);
        var model = Model.Of(
            ("language", locale.Code),
            ("programme", programme.Name.In(locale.Code)),
            ("confirmation", confirmation),
            ("notice", options.NoticeIn(locale.Code)));

        var (subject, subjectPart) = run.FinishText(subjectTemplate, "subject", run.Render(subjectTemplate, model).Trim());
        var (html, htmlPart) = run.FinishHtml(htmlTemplate, "html", run.Render(htmlTemplate, model));
        var (text, textPart) = run.FinishText(textTemplate, "text", run.Render(textTemplate, model));
        var days = new DayRange(programme.Season.Start, programme.Season.End);
        var header = new LedgerHeader(programme.Id, null, PeriodId.Season, Phase.Running, days, htmlTemplate, locale.Code);
        return new MailContent(subject, html, text, LedgerJson.Write(header, subjectPart, htmlPart, textPart));
    }
}
