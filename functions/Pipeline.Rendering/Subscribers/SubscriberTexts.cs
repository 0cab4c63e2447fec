using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Delivery;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Templates;
using Scriban.Runtime;

namespace Pipeline.Rendering.Subscribers;

/// <summary>Writes the pages of a newsletter's sign-up. They tell no figures, so what they print is words alone.</summary>
public sealed class SubscriberTexts(TemplateLibrary library, RenderingOptions options) : ISubscriberTexts
{
    private const string Wording = "pages/_consent.scriban-txt";

    public Consent Consent(Programme programme, string locale)
    {
        using var run = Run(programme, Wording, locale, out var template);
        var (text, _) = run.FinishText(template, "text", run.Render(template, Model.Of(Name(run, programme))).Trim());
        return new Consent(text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6)));
    }

    public string SignUpPage(Programme programme, string locale, SignUpFace face)
    {
        using var run = Run(programme, "pages/sign-up.scriban-html", locale, out var template);
        return Page(run, programme, template, Model.Of(
            ("face", Word(face)),
            Name(run, programme),
            ("language", run.Locale.Code),
            ("languages", Model.List(library.Languages.Select(code => Model.Of(("code", code), ("name", SubscriberLanguage.NameOf(library, code)))))),
            ("consent_version", Consent(programme, run.Locale.Code).Version)));
    }

    public string ConfirmationPage(Programme programme, Subscriber subscriber, ConfirmationFace face, Uri signUp)
    {
        using var run = Run(programme, "pages/confirmation.scriban-html", subscriber.Locale, out var template);
        return Page(run, programme, template, Model.Of(("face", Word(face)), Name(run, programme), ("email", subscriber.Email), ("sign_up", signUp)));
    }

    public MailContent ConfirmationMail(Programme programme, string locale, Uri confirmation) =>
        new ConfirmationMail(library, options).Render(programme, locale, confirmation);

    private RenderRun Run(Programme programme, string name, string language, out string template)
    {
        (template, var locale) = library.Localised(name, language);
        return new RenderRun(library, locale, new NoFigures(), programme.Season.End);
    }

    private string Page(RenderRun run, Programme programme, string template, ScriptObject model) =>
        new Page(run, options).Form(programme, template, model);

    private static (string, object?) Name(RenderRun run, Programme programme) => ("programme", programme.Name.In(run.Locale.Code));

    private static string Word<T>(T face)
        where T : struct, Enum => face.ToString().ToLowerInvariant();
}
