using System.Collections.ObjectModel;
using Pipeline.Core.Reports;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;

namespace Pipeline.Rendering.Reports;

/// <summary>How the dialogues were felt: a count of each answer to the programme's question on feelings, beside the shares; empty without answers.</summary>
internal static class FeelingTable
{
    public static ReadOnlyCollection<object?> Of(ReportRequest request, ReportFigures figures, Locale locale)
    {
        var question = request.Programme.Highlights?.Sentiment is { } id ? request.Programme.FindQuestion(id) : null;
        var answered = request.Evaluations.Count(each => question is not null && each.Answers.ContainsKey(question.Id));
        return Model.List(answered == 0 ? [] : question!.Options.Select(option => Model.Of(
            ("label", OptionText.Of(question, option.Code, locale)),
            ("count", new Counted(request.Evaluations.Count(each => each.Answers.GetValueOrDefault(question.Id) == option.Code), $"own dialogues felt {option.Code}")),
            ("answered", new Counted(answered, $"own dialogues with an answer to {question.Id}")),
            ("own", figures.OfOwn("sentiment", option.Code)?.Id),
            ("in_class", figures.OfClass("sentiment", option.Code)?.Id),
            ("total", figures.OfAll("sentiment", option.Code)?.Id))));
    }
}
