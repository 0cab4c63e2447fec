using Pipeline.Core.Periods;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Reports;

/// <summary>What a report's templates may know.</summary>
internal static class ReportModel
{
    public static ScriptObject Of(ReportRequest request, RenderingOptions options, Locale locale)
    {
        var (programme, participant, language) = (request.Programme, request.Participant, locale.Code);
        var winner = request.Phase == Phase.Final ? request.Figures.OnlyWinner() : null;
        var comparison = new ComparisonRows(request, locale, winner is null || winner == participant.Id ? null : winner);
        var questions = comparison.Questions();
        var areas = comparison.Areas();
        var dialogues = new DialogueList(request, locale);
        var figures = new ReportFigures(request);
        var comments = dialogues.Comments();
        return Model.Of([
            ("language", language),
            ("programme", programme.Name.In(language)),
            ("participant", participant.Name),
            ("class_name", programme.Classes.FirstOrDefault(each => each.Id == participant.Class)?.Name.In(language) ?? participant.Class),
            ("final", request.Phase == Phase.Final),
            ("period", request.Days),
            ("notice", options.NoticeIn(language)),
            ("dialogue_count", new Counted(request.Evaluations.Count, "evaluations in the report")),
            ("standing", Standing.Of(request)),
            ("is_winner", winner == participant.Id),
            ("winner", winner is null || winner == participant.Id ? null : programme.FindParticipant(winner)?.Name),
            ("totals", Model.List(comparison.Totals().Select(row => row.Show()))),
            ("areas", Model.List(areas.Select(row => row.Show()))),
            ("area_bars", Model.List(areas.Where(row => row is { Own: not null, Total: not null }).Select(row => row.Bar()))),
            ("distribution_chart", DistributionChart.Of(request.Figures, participant.Id)),
            ("places_chart", PlaceChart.Of(programme, request.Figures, participant.Id, winner)),
            ("quadrant_chart", QuadrantChart.Of(request.Figures, participant.Id)),
            ("questions", Model.List(questions.Select(row => row.Show()))),
            ("strong", Model.List(ComparisonRows.Strongest(questions).Select(row => row.Show()))),
            ("weak", Model.List(ComparisonRows.Weakest(questions).Select(row => row.Show()))),
            ("channels", ChannelTables.Of(request, comparison)),
            ("change", ChangeStory.Of(request, figures, locale)),
            ("journey", JourneyStory.Of(request, figures, locale)),
            ("omissions", OmissionList.Of(request, figures, locale)),
            ("consistency", ConsistencyStory.Of(request, figures, locale)),
            ("feelings", FeelingTable.Of(request, figures, locale)),
            ("waits", WaitTable.Of(figures)),
            ("drivers", DriverTable.Of(request, figures, locale)),
            ("dialogues", dialogues.Show()),
            ("comments", comments),
            ("no_dialogues", request.Evaluations.Count == 0 ? new Ruling("no evaluations in the report") : null),
            ("no_comments", comments.Count == 0 ? new Ruling("no evaluation in the report has a comment") : null),
            .. ReportRulings.Of(questions),
            ("advice", Model.List(ComparisonRows.Weakest(questions).Select(row => AdviceList.Show(request, locale, row)))),
            ("minimum", new Counted(programme.Rules.MinimumShown, "rules.minimumShown")),
        ]);
    }
}
