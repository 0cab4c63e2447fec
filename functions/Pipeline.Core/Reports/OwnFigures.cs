using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Reports;

/// <summary>
/// The figures behind a report as its owner may take them away: CSV as in `ResultsCsv`, of what the participant may see. Null for one that has
/// not bought the report.
/// </summary>
public sealed class OwnFigures(ProgrammeCatalogue programmes, PeriodResultsSource results)
{
    public async Task<byte[]?> WriteCsvAsync(Report report, CancellationToken cancellationToken)
    {
        if (await programmes.FindAsync(report.Programme, cancellationToken) is not { } known) return null;
        if (known.Programme.FindParticipant(report.Participant) is not { Entitlement: Entitlement.Full } participant) return null;
        return PeriodId.TryParse(report.Period, out var period)
            ? ResultsCsv.Write(await results.GetAsync(known, period, cancellationToken), participant)
            : null;
    }
}
