using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Quality;

/// <summary>
/// Looks through every programme's evaluations once a local day and keeps which flags came and which went. A round compares with what was seen last,
/// so that missed days are made up for by the next one, and one that broke off is done again without a trace.
/// </summary>
public sealed class LookForFlags(ProgrammeCatalogue programmes, IEvaluationStore evaluations, IFlagStore flags, TimeProvider clock)
{
    /// <summary>Evaluations are still reviewed after a season, not for ever.</summary>
    private const int DaysAfterTheEnd = 31;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await programmes.ListAsync(cancellationToken))
            if (await programmes.FindAsync(id, cancellationToken) is { Programme: var programme })
                await RunAsync(programme, cancellationToken);
    }

    public async Task RunAsync(Programme programme, CancellationToken cancellationToken)
    {
        var (season, today) = (programme.Season, programme.LocalDay(clock.GetUtcNow()));
        if (today < season.Start || today > season.End.AddDays(DaysAfterTheEnd)) return;
        var round = await flags.FindRoundAsync(programme.Id, cancellationToken);
        if (round?.Day >= today) return;
        await LookAsync(programme, today, cancellationToken);

        // Last, so that a round which broke off is done again.
        await flags.SaveRoundAsync(new FlagRound(programme.Id, today, round?.Tag), cancellationToken);
    }

    private async Task LookAsync(Programme programme, DateOnly today, CancellationToken cancellationToken)
    {
        var all = await ProgrammeEvaluations.ReadAsync(evaluations, programme, new(programme.Season.Start, programme.Season.End), cancellationToken);
        var present = all.Zip(QualityChecks.Of(programme, all))
            .SelectMany(each => each.Second.Select(flag => (each.First.Evaluation.Participant, each.First.Evaluation.Id, flag.Code)))
            .ToHashSet();
        var seen = await flags.ListAsync(programme.Id, cancellationToken);
        var known = seen.ToDictionary(sighting => (sighting.Participant, sighting.Evaluation, sighting.Code));
        foreach (var gone in seen.Where(sighting => sighting.Gone is null && !present.Contains((sighting.Participant, sighting.Evaluation, sighting.Code))))
            await flags.SaveAsync(gone with { Gone = today }, cancellationToken);
        foreach (var (participant, evaluation, code) in present)
        {
            var before = known.GetValueOrDefault((participant, evaluation, code));
            if (before is { Gone: null }) continue;
            await flags.SaveAsync(new FlagSighting(programme.Id, participant, evaluation, code, today, null, before?.Tag), cancellationToken);
        }
    }
}
