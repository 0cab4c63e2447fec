using Pipeline.Core.Periods;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Reports;

/// <summary>What a teaser's templates may know: the participant's row in the result list and one strength, nothing that others have bought.</summary>
internal static class TeaserModel
{
    public static ScriptObject Of(ReportRequest request, RenderingOptions options, Locale locale)
    {
        var (programme, participant, language) = (request.Programme, request.Participant, locale.Code);
        var strongest = ComparisonRows.Strongest(new ComparisonRows(request, locale, null).Questions()).FirstOrDefault();
        return Model.Of(
            ("language", language),
            ("programme", programme.Name.In(language)),
            ("participant", participant.Name),
            ("final", request.Phase == Phase.Final),
            ("is_winner", request.Phase == Phase.Final && request.Figures.OnlyWinner() == participant.Id),
            ("period", request.Days),
            ("notice", options.NoticeIn(language)),
            ("total", new ReportFigures(request).OfOwn("total", "all")?.Id),
            ("standing", Standing.Of(request)),
            ("strength", strongest?.Label),
            ("contact", options.Contact is { } address ? Model.Of(("address", address), ("link", new Uri($"mailto:{address}"))) : null));
    }
}
