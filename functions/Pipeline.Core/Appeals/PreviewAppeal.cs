using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Appeals;

/// <summary>Shows what a change would do before it is made. Nothing is decided, corrected or written anew by it.</summary>
public sealed class PreviewAppeal(
    IAppealStore appeals, IEvaluationStore evaluations, IPeriodStore periods, HypotheticalFigures hypothetical, UntrueTexts texts, UntrueReports reports)
{
    private const decimal Thousandths = 1000;

    public async Task<PreviewedAppeal> ReadAsync(KnownProgramme known, string id, AppealChange change, CancellationToken cancellationToken)
    {
        var programme = known.Programme;
        if (await appeals.FindAsync(programme.Id, id, cancellationToken) is not { } appeal) return new PreviewedAppeal.Unknown();
        if (await evaluations.FindAsync(new(programme.Id, appeal.Participant), appeal.Evaluation, cancellationToken) is not { } stored)
            return new PreviewedAppeal.Unknown();
        if (change.FaultsIn(programme, stored) is { Count: > 0 } faults) return new PreviewedAppeal.Faulty(faults);

        var instead = change.ApplyTo(stored.Evaluation);
        var touched = TouchedPeriods.Of(programme, await periods.ListAsync(programme.Id, cancellationToken), stored.Day);
        List<PeriodId> asked = [PeriodId.Season, .. UntrueTexts.ToldIn(programme, touched), .. touched.Select(each => each.Period)];
        var figures = (await hypothetical.ReadAsync(known, stored, instead, [.. asked.Distinct()], cancellationToken)).ToDictionary(each => each.Period);
        var season = figures[PeriodId.Season];
        return new PreviewedAppeal.Previewed(new AppealPreview(
            ScoreOf(programme, stored.Evaluation),
            instead is null ? null : ScoreOf(programme, instead),
            Standing(season.Before, appeal.Participant),
            Standing(season.After, appeal.Participant),
            Winners(season),
            await texts.FindAsync(programme, touched, figures, cancellationToken),
            await reports.FindAsync(programme, stored, instead, touched, figures, cancellationToken)));
    }

    /// <summary>A contact that nobody answered is a dialogue of score 0.</summary>
    private static decimal? ScoreOf(Programme programme, Evaluation evaluation) => evaluation.Outcome != Outcome.Answered
        ? 0
        : DialogueScore.Of(programme, evaluation.Answers).Total / Thousandths;

    private static ParticipantStanding Standing(IFigures figures, string participant)
    {
        var row = figures.Ranking.FirstOrDefault(each => each.Participant == participant);
        return new ParticipantStanding(row?.Value, row?.Rank);
    }

    private static IReadOnlyList<ChangedWinner> Winners(FiguresBeforeAndAfter season) =>
    [
        .. season.Before.Winners
            .Zip(season.After.Winners, (before, after) => new ChangedWinner(before.Scope, before.Participants, after.Participants))
            .Where(each => !each.Before.SequenceEqual(each.After)),
    ];
}
