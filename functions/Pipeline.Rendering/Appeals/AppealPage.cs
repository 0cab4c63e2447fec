using System.Globalization;
using Pipeline.Core.Appeals;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Templates;

namespace Pipeline.Rendering.Appeals;

/// <summary>Writes the page of appeals. Of the dialogue it tells the channel and the month, as the report does, and nothing of the shopper.</summary>
public sealed class AppealPage(TemplateLibrary library, RenderingOptions options) : IAppealPage
{
    private const string Template = "pages/appeal.scriban-html";

    public string Render(AppealPageRequest request)
    {
        var (programme, appeal) = (request.Programme, request.Appeal);
        var (template, locale) = library.Localised(Template, request.Locale);
        using var run = new RenderRun(library, locale, new NoFigures(), programme.Season.End);
        var day = programme.LocalDay(request.Evaluation.OccurredAt);
        var model = Model.Of(
            ("participant", request.Participant.Name),
            ("channel", programme.FindChannel(request.Evaluation.Channel)?.Name.In(locale.Code) ?? request.Evaluation.Channel),
            ("held", new DateOnly(day.Year, day.Month, 1)),
            ("face", Word(request.Face)),
            ("state", appeal is null ? null : AppealWords.Of(appeal.State)),
            ("opened", appeal is null ? null : programme.LocalDay(appeal.OpenedAt)),
            ("kinds", Model.List(AppealWords.Kinds)),
            ("said", request.Said),
            ("limit", AppealLimits.Text.ToString(CultureInfo.InvariantCulture)),
            ("longest", new Counted(AppealLimits.Text, "characters of an appeal")),
            ("most", new Counted(AppealLimits.OpenAtOnce, "appeals open at a time")));
        return new Page(run, options).Form(programme, template, model);
    }

    private static string Word(AppealFace face) => face switch
    {
        AppealFace.Incomplete => "incomplete",
        AppealFace.TooLong => "too-long",
        AppealFace.Kept => "kept",
        AppealFace.TooMany => "too-many",
        _ => "form",
    };
}
