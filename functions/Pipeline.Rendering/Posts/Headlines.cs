using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>
/// The figures of all participants that a season is told by in short, the most telling first: the highlighted share, both questions of the pair,
/// the total, how the dialogues were felt, and the change within the pair. One that is suppressed or was not measured is left out.
/// </summary>
internal static class Headlines
{
    public static IReadOnlyList<ScriptObject> Of(PostRequest request, Locale locale) =>
        [.. Candidates(request.Programme, locale).Where(each => request.Figures.Find(each.Figure) is not null).Select(each => each.Row)];

    private static IEnumerable<(FigureId Figure, ScriptObject Row)> Candidates(Programme programme, Locale locale)
    {
        var highlights = programme.Highlights;
        var from = highlights is null ? null : programme.FindQuestion(highlights.Pair.From);
        var to = highlights is null ? null : programme.FindQuestion(highlights.Pair.To);
        if (highlights is { ShareQuestion: { } id, ShareOption: { } code } && programme.FindQuestion(id) is { } asked)
            yield return Row(FigureId.Share(id, code), "share", asked, option: OptionText.Of(asked, code, locale));
        if (from is not null) yield return Row(FigureId.Mean(from.Id), "score", from);
        if (to is not null) yield return Row(FigureId.Mean(to.Id), "score", to);
        yield return Row(FigureId.TotalOfAll(), "total");
        if (highlights?.Sentiment is not null) yield return Row(FigureId.Sentiment("positive"), "positive");
        if (highlights?.Sentiment is not null) yield return Row(FigureId.Sentiment("negative"), "negative");
        if (from is not null && to is not null) yield return Row(FigureId.Change(from.Id, to.Id), "change", from, to);

        (FigureId, ScriptObject) Row(FigureId figure, string kind, Question? question = null, Question? later = null, string? option = null) => (figure, Model.Of(
            ("id", figure.ToString()),
            ("kind", kind),
            ("question", question?.Text.In(locale.Code)),
            ("later", later?.Text.In(locale.Code)),
            ("option", option)));
    }
}
