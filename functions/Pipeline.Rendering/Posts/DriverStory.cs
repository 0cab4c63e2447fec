using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Results.Drivers;
using Pipeline.Core.Statistics.Drivers;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>
/// Which questions go together with the outcome, strongest first. Of few dialogues only the strongest is known, and `rows` holds it alone. Association,
/// never cause. Null without an outcome, or without any of its figures.
/// </summary>
internal static class DriverStory
{
    /// <summary>How many questions are printed; further down the shares are too small to be told apart.</summary>
    private const int Printed = 5;

    public static ScriptObject? Of(PostRequest request, Locale locale)
    {
        var (programme, figures) = (request.Programme, request.Figures);
        if (DriverQuestions.Outcome(programme) is not { } outcome || figures.Find(Fit) is not { } fit) return null;
        var drivers = DriverQuestions.Of(programme).Select(question => (Question: question, Share: figures.Find(new FigureId("driver", question.Id, default))!))
            .Where(each => each.Share is not null).OrderByDescending(each => each.Share.Value).ToList();
        if (drivers.Count == 0) return null;
        var ranked = fit.N >= DriverSampleSize.SmallestForRankedList;
        var rows = drivers.Take(ranked ? Printed : 1).ToList();
        return Model.Of(
            ("outcome", QuestionStory.Of(programme, outcome, locale)),
            ("fit", fit.Id),
            ("ranked", ranked && rows.Count > 1 ? new Ruling(FormattableString.Invariant($"{fit.N} complete dialogues bear a list"), fit.Id) : null),
            ("needed", new Counted(DriverSampleSize.SmallestForRankedList, "complete dialogues that a list asks for")),
            ("strongest", new Ruling("the greatest share", [.. drivers.Select(each => each.Share.Id)])),
            ("clearly", drivers.Count > 1 && drivers[0].Share.Low > drivers[1].Share.High
                ? new Ruling("its interval lies above that of the next", drivers[0].Share.Id, drivers[1].Share.Id)
                : null),
            ("closely", drivers.Count > 1 && !(drivers[0].Share.Low > drivers[1].Share.High)
                ? new Ruling("its interval meets that of the next", drivers[0].Share.Id, drivers[1].Share.Id)
                : null),
            ("rows", Model.List(rows.Select(each => Row(programme, figures, each.Question, each.Share, locale)))),
            ("further", drivers.Count > rows.Count ? new Counted(drivers.Count - rows.Count, "questions with smaller shares") : null),
            ("areas", ranked ? DriverAreas.Of(programme, figures, [.. drivers], locale) : null),
            ("axis", Axis(rows.Select(each => each.Share))),
            ("bars", Model.List(rows.Select((each, at) => ChartRow.Of(each.Question.Text.In(locale.Code), at == 0, each.Share.Id)))));
    }

    private static string Fit { get; } = new FigureId("fit", "drivers", default).ToString();

    private static ScriptObject Row(Programme programme, IFigures figures, Question question, Figure share, Locale locale) => Model.Of(
        ("question", QuestionStory.Of(programme, question, locale)),
        ("share", share.Id),
        ("score", figures.Find(FigureId.Mean(question.Id))?.Id),
        ("leads", figures.Find(new FigureId("leads", question.Id, default))?.Id),
        ("late", question.Id == programme.Highlights?.Pair.To ? new Ruling($"{question.Id} is asked at the end of the dialogue") : null));

    /// <summary>Where the chart's axis ends: the next ten above what it has to hold.</summary>
    private static int Axis(IEnumerable<Figure> shares) => Math.Min(100, 10 * (int)Math.Ceiling(shares.Max(each => each.High ?? each.Value) / 10));
}
