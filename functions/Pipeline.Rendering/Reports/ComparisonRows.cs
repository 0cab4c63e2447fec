using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Rendering.Locales;

namespace Pipeline.Rendering.Reports;

/// <summary>The rows of a report's tables, in the programme's order.</summary>
internal sealed class ComparisonRows(ReportRequest request, Locale locale, string? winner)
{
    private const int Most = 3;

    public IReadOnlyList<ComparisonRow> Totals() =>
    [
        Row("total", "all", "", null, null, request.Evaluations.Count),
        Row("total", "answered", "", null, null, request.Evaluations.Count(evaluation => evaluation.Outcome == Outcome.Answered)),
    ];

    public IReadOnlyList<ComparisonRow> Areas() =>
    [
        .. request.Programme.Areas.Where(area => request.Programme.Questions.Any(question => question.Area == area.Id && question.MaxPoints > 0))
            .Select(area => Row("area", area.Id, area.Name.In(locale.Code), null, area.Id, request.Evaluations.Count(evaluation => HasAnswerIn(evaluation, area)))),
    ];

    public IReadOnlyList<ComparisonRow> Questions() => [.. request.Programme.Questions.Where(question => question.MaxPoints > 0).Select(question => OfQuestion(question))];

    public ComparisonRow TotalIn(Channel channel) =>
        Row("total", "all", channel.Name.In(locale.Code), null, null, request.Evaluations.Count(each => each.Channel == channel.Id), channel.Id);

    public IReadOnlyList<ComparisonRow> QuestionsIn(Channel channel) =>
        [.. request.Programme.Questions.Where(question => question.MaxPoints > 0 && question.AppliesTo(channel.Id)).Select(question => OfQuestion(question, channel.Id))];

    public static IEnumerable<ComparisonRow> Strongest(IReadOnlyList<ComparisonRow> rows) => rows.Where(row => row.Lead > 0).OrderByDescending(row => row.Lead).Take(Most);

    public static IEnumerable<ComparisonRow> Weakest(IReadOnlyList<ComparisonRow> rows) => rows.Where(row => row.Lead < 0).OrderBy(row => row.Lead).Take(Most);

    private ComparisonRow OfQuestion(Question question, string? channel = null)
    {
        var behind = request.Evaluations.Count(each => (channel is null || each.Channel == channel) && each.Answers.ContainsKey(question.Id));
        return Row("mean", question.Id, question.Text.In(locale.Code), question.Id, question.Area, behind, channel);
    }

    private ComparisonRow Row(string measure, string subject, string label, string? question, string? area, int behind, string? channel = null)
    {
        var (figures, participant) = (request.Figures, request.Participant);
        return new ComparisonRow(
            label, question, area, behind,
            figures.Find(new FigureId(measure, subject, new Slice(participant.Id, Channel: channel))),
            figures.Find(new FigureId(measure, subject, new Slice(Class: participant.Class, Channel: channel))),
            figures.Find(new FigureId(measure, subject, new Slice(Channel: channel))),
            winner is null ? null : figures.Find(new FigureId(measure, subject, new Slice(winner, Channel: channel))));
    }

    private bool HasAnswerIn(Evaluation evaluation, Area area) =>
        request.Programme.Questions.Any(question => question.Area == area.Id && question.MaxPoints > 0 && evaluation.Answers.ContainsKey(question.Id));
}
