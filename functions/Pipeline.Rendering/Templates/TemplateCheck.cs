using Pipeline.Rendering.Locales;

namespace Pipeline.Rendering.Templates;

/// <summary>
/// What is wrong with a folder of templates, without rendering any: faults of parsing, missing templates, calls that name nothing, a
/// missing locale or list of claiming words, and what a language lacks that bokmål has.
/// </summary>
public static class TemplateCheck
{
    private static readonly string StandardLocale = $"locales/{Locale.Standard}.json";
    private static readonly string StandardDesk = $"{TemplateFiles.DeskFolder}{Locale.Standard}.json";

    /// <summary>The templates that renderers ask for by name; one of them may be there in each language instead.</summary>
    public static IReadOnlyList<string> Required { get; } =
    [
        "_frame/page.scriban-html", "mails/confirmation-subject.scriban-txt", "mails/confirmation.scriban-html", "mails/confirmation.scriban-txt",
        "mails/report-subject.scriban-txt", "mails/report.scriban-html", "mails/report.scriban-txt",
        "newsletter/letter-subject.scriban-txt", "newsletter/letter.scriban-html", "newsletter/letter.scriban-txt",
        "pages/_consent.scriban-txt", "pages/confirmation.scriban-html", "pages/form.scriban-html", "pages/form-unreachable.scriban-html", "pages/sign-up.scriban-html", "pages/unsubscribe.scriban-html",
        "newsletter/statistics.scriban-md", "newsletter/statistics.scriban-txt", "posts/_share.scriban-txt",
        "posts/channel-in-focus.scriban-md", "posts/drivers.scriban-md", "posts/result.scriban-md", "posts/so-far.scriban-md", "posts/winners.scriban-md",
        "reports/participant.scriban-html", "reports/participant.scriban-txt",
        "reports/teaser.scriban-html", "reports/teaser.scriban-txt",
    ];

    /// <summary>Empty when all is well.</summary>
    public static IReadOnlyList<TemplateFault> Run(TemplateLibrary library) =>
    [
        .. library.Faults,
        .. Missing(library).Where(fault => library.Faults.All(known => known.Template != fault.Template)),
        .. library.Languages.SelectMany(language => Lacking(library, language)),
        .. library.DeskWords.Keys.SelectMany(language => LackingDesk(library, language)),
        .. library.Names.Where(name => library.Faults.All(fault => fault.Template != name)).SelectMany(name => Misnamed(library, name)),
    ];

    private static IEnumerable<TemplateFault> Missing(TemplateLibrary library)
    {
        foreach (var name in Required)
            if (!library.Contains(name) && !library.Contains(TemplateName.In(name, Locale.Standard))) yield return new(name, 0, 0, "the template is missing");
        if (library.FindLocale(Locale.Standard) is null) yield return new(StandardLocale, 0, 0, "the locale is missing");
        foreach (var language in library.Languages)
            if (!library.HasClaims(language)) yield return new($"claims/{language}.json", 0, 0, "the list of claiming words is missing");
    }

    private static IEnumerable<TemplateFault> Lacking(TemplateLibrary library, string language)
    {
        if (language == Locale.Standard || library.FindLocale(Locale.Standard) is not { } standard) yield break;
        foreach (var name in library.Names)
        {
            if (!name.Contains($".{Locale.Standard}.scriban-", StringComparison.Ordinal)) continue;
            var wanted = name.Replace($".{Locale.Standard}.scriban-", $".{language}.scriban-", StringComparison.Ordinal);
            if (!library.Contains(wanted))
                yield return new(wanted, 0, 0, $"the template is missing, so that readers of {language} get {Locale.Standard}");
        }

        foreach (var difference in library.FindLocale(language)!.DifferencesFrom(standard)) yield return new($"locales/{language}.json", 0, 0, difference);
    }

    private static IEnumerable<TemplateFault> LackingDesk(TemplateLibrary library, string language) =>
        library.DeskWords.TryGetValue(Locale.Standard, out var standard)
            ? library.DeskWords[language].DifferencesFrom(standard).Select(difference => new TemplateFault($"{TemplateFiles.DeskFolder}{language}.json", 0, 0, difference))
            : [new TemplateFault(StandardDesk, 0, 0, "the desk's words are missing")];

    private static IEnumerable<TemplateFault> Misnamed(TemplateLibrary library, string name)
    {
        var locale = library.FindLocale(Locale.Standard);
        var isDesk = name.StartsWith(TemplateFiles.DeskFolder, StringComparison.Ordinal);
        var (wordsFile, words) = isDesk
            ? (StandardDesk, library.DeskWords.GetValueOrDefault(Locale.Standard) is { } desk ? locale?.Wordings.With(desk) : null)
            : (StandardLocale, locale?.Wordings);
        foreach (var call in LiteralCalls.In(library.Get(name).Page!))
        {
            var fault = call.Function switch
            {
                "include" when !library.Contains(call.Text) => $"there is no template \"{call.Text}\" to include",
                "wording" when words is not null && words.Find(call.Text) is null => $"{wordsFile} has no words \"{call.Text}\"",
                "plural" when locale is not null && !locale.Plurals.ContainsKey(call.Text) => $"{StandardLocale} has no plural of \"{call.Text}\"",
                _ => null,
            };
            if (fault is not null) yield return new(name, call.Line, call.Column, fault);
        }
    }
}
