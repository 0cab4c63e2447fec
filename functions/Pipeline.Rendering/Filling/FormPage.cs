using Pipeline.Core;
using Pipeline.Core.Filling;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Subscribers;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Filling;

/// <summary>Writes the pages of the pipeline's own form: it reads and sends without a script, which only keeps what was typed.</summary>
public sealed class FormPage(TemplateLibrary library, RenderingOptions options) : IFormPage
{
    private const string Template = "pages/form.scriban-html", UnreachableTemplate = "pages/form-unreachable.scriban-html";

    /// <summary>Fields that a page holds while nothing can be read to tell which ones the form has; far more than any form.</summary>
    private const int MostFields = 2000;

    public IReadOnlyList<string> Languages(Programme programme) =>
    [
        programme.Locale,
        .. library.Languages.Where(code => code != programme.Locale && programme.Questions.All(question => question.Text.ByLocale.ContainsKey(code))),
    ];

    public string Form(FormPageRequest request)
    {
        var programme = request.Visit.Programme;
        var (template, locale) = library.Localised(Template, request.Locale);
        using var run = new RenderRun(library, locale, new NoFigures(), programme.Season.End);
        var offered = Languages(programme).Where(code => library.FindLocale(code) is not null)
            .Select(code => Model.Of(("code", code), ("name", SubscriberLanguage.NameOf(library, code))));
        var model = new FormModel(request, locale).Of(("language", locale.Code), ("languages", Model.List(offered)));
        return new Page(run, options).Form(programme.Name.In(locale.Code), template, model);
    }

    public string Unreachable(string locale, IReadOnlyDictionary<string, string> fields)
    {
        var (template, reader) = library.Localised(UnreachableTemplate, locale);
        using var run = new RenderRun(library, reader, new NoFigures(), default);
        var kept = fields.Where(field => field.Value.Length > 0).Take(MostFields).Select(field => Model.Of(("name", field.Key), ("value", Lines(field.Value))));
        var model = Model.Of(("fields", Model.List(kept)), ("is_empty", fields.Count == 0));
        return new Page(run, options).Form("", template, model);
    }

    /// <summary>Text with its line ends, which values of a model otherwise lose.</summary>
    private static Markup Lines(string text) => new(Escaper.Escape(OutputKind.Html, TextCleaner.CleanLines(text), atStart: false));
}
