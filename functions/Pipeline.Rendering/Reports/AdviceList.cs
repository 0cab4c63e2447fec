using Pipeline.Core.Reports;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Reports;

/// <summary>Advice on one of the participant's weakest questions, with in how many of its dialogues something was lacking.</summary>
internal static class AdviceList
{
    public static ScriptObject Show(ReportRequest request, Locale locale, ComparisonRow row)
    {
        var question = request.Programme.FindQuestion(row.Question!)!;
        var answers = request.Evaluations.Where(each => each.Answers.ContainsKey(question.Id)).Select(each => each.Answers[question.Id]).ToList();
        var lacking = answers.Count(answer => question.Options[question.IndexOf(answer)].Points < question.MaxPoints);
        var advice = locale.Advice.For(question.Id, question.Area);
        return Model.Of(
            ("title", advice.Title),
            ("text", advice.Text),
            ("missing", advice.Missing),
            ("question", row.Label),
            ("own", row.Own!.Id),
            ("total", row.Total!.Id),
            ("lacking", new Counted(lacking, $"own dialogues without all points on {question.Id}")),
            ("of", new Counted(answers.Count, $"own dialogues with an answer to {question.Id}")));
    }
}
