using System.Collections.ObjectModel;
using Pipeline.Core.Reports;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;

namespace Pipeline.Rendering.Reports;

/// <summary>What was left undone in the largest share of the dialogues, each with what to do about it; empty when nothing was.</summary>
internal static class OmissionList
{
    private const int Most = 5;

    public static ReadOnlyCollection<object?> Of(ReportRequest request, ReportFigures figures, Locale locale) => Model.List(
        request.Programme.Questions.Where(question => question.MaxPoints > 0)
            .Select(question => (Question: question, Omitted: figures.OfOwn("omitted", question.Id)))
            .Where(each => each.Omitted is { Value: > 0, N: > 0 })
            .OrderByDescending(each => each.Omitted!.Value / each.Omitted.N).Take(Most)
            .Select(each =>
            {
                var advice = locale.Advice.For(each.Question.Id, each.Question.Area);
                return Model.Of(
                    ("omitted", each.Omitted!.Id),
                    ("of", new Counted(each.Omitted.N, $"own dialogues with an answer to {each.Question.Id}")),
                    ("undone", advice.Omitted),
                    ("ruling", new Ruling("dialogues in which the answer gives no points", each.Omitted.Id)),
                    ("question", each.Question.Text.In(locale.Code)),
                    ("action", advice.Title));
            }));
}
