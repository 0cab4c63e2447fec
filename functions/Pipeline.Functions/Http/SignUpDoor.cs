using System.Globalization;
using Microsoft.AspNetCore.Http;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Http;

/// <summary>The page on which readers sign up for a programme's newsletter: a form without a script, in the language asked for.</summary>
public sealed class SignUpDoor(ProgrammeCatalogue programmes, SignUp signUp, ISubscriberTexts texts, SignUpRate rate)
{
    public async Task<Answer> ShowAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        await programmes.FindAsync(id, cancellationToken) is { } known
            ? Pages.PrivateForm(texts.SignUpPage(known.Programme, LanguageOf(request, known.Programme), SignUpFace.Form))
            : Pages.NotFound();

    public async Task<Answer> TakeAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (await programmes.FindAsync(id, cancellationToken) is not { } known) return Pages.NotFound();
        var programme = known.Programme;
        if (!rate.Allows(request))
        {
            var busy = texts.SignUpPage(programme, LanguageOf(request, programme), SignUpFace.Busy);
            return Pages.PrivateForm(busy, StatusCodes.Status429TooManyRequests)
                .With("Retry-After", SignUpRate.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        }

        if (await FormBody.ReadAsync(request, cancellationToken) is not { } form) return Bodies.TooLarge(Bodies.Single);
        var locale = form.GetValueOrDefault("language") is { } chosen && ReaderLanguage.IsLanguage(chosen) ? chosen : LanguageOf(request, programme);
        var email = form.GetValueOrDefault("email", "").Trim();
        if (!EmailAddress.IsPlausible(email))
            return Pages.PrivateForm(texts.SignUpPage(programme, locale, SignUpFace.Malformed), StatusCodes.Status400BadRequest);

        // Agreed to is what the page showed, so a page that showed another wording is shown again.
        var consent = ShownConsent(programme, form.GetValueOrDefault("wording"), LanguageOf(request, programme), locale);
        if (consent is null) return Pages.PrivateForm(texts.SignUpPage(programme, locale, SignUpFace.Form));
        await signUp.AskAsync(programme, email, locale, consent, cancellationToken);
        return Pages.PrivateForm(texts.SignUpPage(programme, locale, SignUpFace.Asked));
    }

    /// <summary>The page may have been read in another language than the newsletter is wanted in.</summary>
    private Consent? ShownConsent(Programme programme, string? version, params ReadOnlySpan<string> locales)
    {
        foreach (var locale in locales)
            if (texts.Consent(programme, locale) is var consent && consent.Version == version) return consent;
        return null;
    }

    private static string LanguageOf(HttpRequest request, Programme programme) => ReaderLanguage.Wanted(request) ?? programme.Locale;
}
