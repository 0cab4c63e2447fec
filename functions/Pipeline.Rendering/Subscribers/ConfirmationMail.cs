using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Subscribers;

/// <summary>Writes the mail that asks whether an address is to get a newsletter. It says what is agreed to and names one link.</summary>
internal sealed class ConfirmationMail(TemplateLibrary library, RenderingOptions options)
{
    public MailContent Render(Programme programme, string language, Uri confirmation)
    {
        var texts = new MailTexts(library, "mails/confirmation", language);
        var (run, locale) = (texts.Run(new NoFigures(), programme.Season.End), texts.Locale);
        var model = Model.Of(
            ("language", locale.Code),
            ("programme", programme.Name.In(locale.Code)),
            ("confirmation", confirmation),
            ("notice", options.NoticeIn(locale.Code)));

        var days = new DayRange(programme.Season.Start, programme.Season.End);
        return texts.Write(run, model, new LedgerHeader(programme.Id, null, PeriodId.Season, Phase.Running, days, texts.Template, locale.Code));
    }
}
