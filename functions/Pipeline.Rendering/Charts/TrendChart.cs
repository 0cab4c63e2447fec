using System.Globalization;
using Pipeline.Core.Posts;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Charts;

/// <summary>
/// The season's figure week by week with its intervals. A week with few dialogues is a gap, and said to be one. There is no such chart of one
/// participant: with a dialogue or two a week every point would be chance.
/// </summary>
internal static class TrendChart
{
    /// <summary>Fewer weeks show no course.</summary>
    private const int FewestWeeks = 4;

    /// <summary>What a week needs to be a dot: fewer than for a claim, since its interval is drawn with it and nothing is said of it.</summary>
    private const int FewestDialogues = 10;

    private const int Step = 10;

    public static ScriptObject? Of(PostRequest request, Locale locale)
    {
        var shown = request.Weeks.Where(week => IsEnough(week.Figure)).Select(week => week.Figure!).ToList();
        if (shown.Count < FewestWeeks) return null;
        var from = Math.Max(0, (int)Math.Floor(shown.Min(each => each.Low!.Value) / Step) * Step);
        var to = Math.Min(100, (int)Math.Ceiling(shown.Max(each => each.High!.Value) / Step) * Step);
        var share = request.Programme.Highlights is { ShareQuestion: { } question, ShareOption: { } option } && request.Programme.FindQuestion(question) is { } asked
            ? Model.Of(("question", asked.Text.In(locale.Code)), ("option", OptionText.Of(asked, option, locale)))
            : null;
        return Model.Of(
            ("share", share),
            ("from", from), ("from_printed", new Counted(from, "where the axis begins")),
            ("to", to), ("to_printed", new Counted(to, "where the axis ends")),
            ("weeks", Model.List(request.Weeks.Select(week => Model.Of(
                ("number", new Counted(NumberOf(week), "ISO week")),
                ("id", IsEnough(week.Figure) ? week.Figure!.Id : null))))),
            ("bars", Model.List(request.Weeks.Where(week => IsEnough(week.Figure)).Select(week =>
                ChartRow.Of(locale.Wordings.Find("trend.week")?.With(Text(week)) ?? week.Week.Text, false, week.Figure!.Id)))),
            ("gaps", Model.List(request.Weeks.Where(week => !IsEnough(week.Figure)).Select(Text))),
            ("enough", new Counted(FewestDialogues, "dialogues that a week needs")));
    }

    private static bool IsEnough(Figure? figure) => figure is { N: >= FewestDialogues, Low: not null, High: not null };

    private static int NumberOf(WeekFigure week) => int.Parse(week.Week.Text.AsSpan(week.Week.Text.IndexOf('W', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);

    private static string Text(WeekFigure week) => NumberOf(week).ToString(CultureInfo.InvariantCulture);
}
