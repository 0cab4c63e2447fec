using Pipeline.Core.Results;

namespace Pipeline.Rendering.Functions;

/// <summary>
/// Whether one participant may be called best at something: no other has as much, compared unrounded, and enough dialogues are behind it
/// (fifteen, on one channel eight).
/// </summary>
internal static class BestOf
{
    /// <summary>
    /// Null when it is not so. `about` names the figure without a participant: `mean(welcome)`, `total(all|channel=chat)`.
    /// </summary>
    public static Ruling? Find(IFigures figures, string about, string participant)
    {
        var channel = about.Contains("|channel=", StringComparison.Ordinal);
        if (figures.Find(Of(participant)) is not { } own || own.N < (channel ? EnoughDialogues.ToJudgeAChannel : EnoughDialogues.ToJudge)) return null;
        var others = figures.Ranking.Where(each => each.Participant != participant)
            .Select(each => figures.Find(Of(each.Participant))).OfType<Figure>().ToList();
        if (others.Count == 0 || others.MaxBy(each => each.Value)! is var next && next.Value >= own.Value) return null;
        return new Ruling(FormattableString.Invariant($"highest of {others.Count + 1}: {own.Value} before {next.Value}"), own.Id, next.Id);

        string Of(string who) => channel
            ? about.Replace("|channel=", $"|participant={who},channel=", StringComparison.Ordinal)
            : $"{about[..^1]}|participant={who})";
    }
}
