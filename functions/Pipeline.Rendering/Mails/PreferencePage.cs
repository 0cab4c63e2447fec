using Pipeline.Core.Delivery;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Mails;

/// <summary>Writes the page behind an unsubscribe link: every kind of mails that its recipient may get, each with a form of its own.</summary>
public sealed class PreferencePage(TemplateLibrary library, RenderingOptions options) : IPreferencePage
{
    private const string Template = "pages/unsubscribe.scriban-html";

    public string Render(Programme programme, ContactLink link, IReadOnlyList<MailChoice> choices, Uri signUp)
    {
        var (template, locale) = library.Localised(Template, link.Locale);
        using var run = new RenderRun(library, locale, new NoFigures(), programme.Season.End);
        var model = Model.Of(
            ("programme", programme.Name.In(locale.Code)),
            ("participant", programme.FindParticipant(link.Participant)?.Name ?? programme.Name.In(locale.Code)),
            ("email", link.Email),
            ("choices", Model.List(choices.Select(each => Model.Of(("kind", each.Kind), ("is_wanted", each.IsWanted), ("can_change", each.CanChange))))),
            ("has_reports", choices.Any(each => each.Kind == MailKinds.Report)),
            ("sign_up", signUp));
        return new Page(run, options).Form(programme, template, model);
    }
}
