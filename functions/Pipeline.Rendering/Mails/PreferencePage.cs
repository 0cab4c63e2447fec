using Pipeline.Core.Alerts;
using Pipeline.Core.Delivery;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Mails;

/// <summary>Writes the page behind an unsubscribe link.</summary>
public sealed class PreferencePage(TemplateLibrary library, RenderingOptions options) : IPreferencePage
{
    private const string Template = "pages/unsubscribe.scriban-html";

    public string Render(Programme programme, ContactLink link, bool suppressed)
    {
        var (template, locale) = library.Localised(Template, link.Locale);
        var run = new RenderRun(library, locale, new NoFigures(), programme.Season.End);
        var model = Model.Of(
            ("programme", programme.Name.In(locale.Code)),
            ("participant", programme.FindParticipant(link.Participant)?.Name ?? programme.Name.In(locale.Code)),
            ("email", link.Email),
            ("alerts", link.Kind == AlertMails.Kind),
            ("suppressed", suppressed));
        var page = new Page(run, options).Private(programme, run.Render(template, model));
        return run.FinishHtml(template, "html", page).Text;
    }
}
