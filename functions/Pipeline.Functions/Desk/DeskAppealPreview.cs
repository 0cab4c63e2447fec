using Pipeline.Core.Appeals;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>What a change would do, in the words and numbers of the desk; null stands for no value.</summary>
public sealed record DeskAppealPreview(
    string? ScoreBefore, string? ScoreAfter, string? TotalBefore, string? TotalAfter, int? PlaceBefore, int? PlaceAfter,
    IReadOnlyList<DeskChangedWinner> Winners, IReadOnlyList<DeskUntrueText> Texts, IReadOnlyList<DeskUntrueReport> Reports)
{
    public static DeskAppealPreview Of(Programme programme, AppealPreview preview, string language) => new(
        DeskNumbers.Score(preview.ScoreBefore, language), DeskNumbers.Score(preview.ScoreAfter, language),
        DeskNumbers.Score((decimal?)preview.Before.Total, language), DeskNumbers.Score((decimal?)preview.After.Total, language), preview.Before.Place, preview.After.Place,
        [.. preview.Winners.Select(each => DeskChangedWinner.Of(programme, each, language))],
        [.. preview.Texts.Select(each => new DeskUntrueText(each.Slug, each.Period, each.Version, each.Published, DeskChangedFigure.Of(each.Figures, language)))],
        [
            .. preview.Reports.Select(each => new DeskUntrueReport(
                each.Period, programme.FindParticipant(each.Participant)?.Name ?? each.Participant, each.Recipients, each.ListsDialogue, DeskChangedFigure.Of(each.Figures, language))),
        ]);
}
