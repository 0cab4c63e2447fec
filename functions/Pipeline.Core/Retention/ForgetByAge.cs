using Pipeline.Core.Audit;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Retention;

/// <summary>
/// Deletes what the programmes' `rules.retention` no longer keeps. A round asks for the age of each thing alone, so that missed days are made up for by the
/// next round, and one that was interrupted or done twice leaves the same. Results, posts, reports, tallies and evaluations stay.
/// </summary>
public sealed class ForgetByAge(
    ProgrammeCatalogue programmes, ISentPayloads payloads, ForgetSettled quarantine, ForgetLinks links, ForgetMails mails, IAuditList audit, TimeProvider clock)
{
    public async Task<Forgotten> RunAsync(CancellationToken cancellationToken)
    {
        var forgotten = new List<ForgottenOfProgramme>();
        DateTimeOffset? audited = null;
        foreach (var id in await programmes.ListAsync(cancellationToken))
        {
            if (await programmes.FindAsync(id, cancellationToken) is not { Programme: var programme }) continue;
            forgotten.Add(await RunAsync(programme, cancellationToken));
            var keptFrom = KeptFrom(programme, programme.Rules.Retention.Audit);
            audited = audited < keptFrom ? audited : keptFrom;
        }

        // The list is of all programmes, so that the one which keeps its entries longest decides.
        return new(forgotten, audited is { } before ? await audit.DeleteAsync(before, cancellationToken) : 0);
    }

    private async Task<ForgottenOfProgramme> RunAsync(Programme programme, CancellationToken cancellationToken)
    {
        var rule = programme.Rules.Retention;
        return new(
            programme.Id,
            await payloads.DeleteAsync(programme.Id, KeptFrom(programme, rule.Payloads), cancellationToken),
            await quarantine.RunAsync(programme.Id, KeptFrom(programme, rule.Quarantine), cancellationToken),
            await links.RunAsync(programme.Id, KeptFrom(programme, rule.Links), cancellationToken),
            await mails.RunAsync(programme.Id, KeptFrom(programme, rule.Deliveries), cancellationToken));
    }

    /// <summary>The first instant of the oldest local day that is kept.</summary>
    private DateTimeOffset KeptFrom(Programme programme, int days) =>
        PeriodCalendar.FirstInstantOf(programme.LocalDay(clock.GetUtcNow()).AddDays(-days), programme.TimeZone);
}
