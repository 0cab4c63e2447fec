using Microsoft.AspNetCore.Mvc;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Http;

/// <summary>Finds the programme and reads the period of a route, or answers what is wrong with them.</summary>
public sealed class PeriodRoute(ProgrammeCatalogue programmes)
{
    public async Task<IActionResult> WithAsync(
        string programme, string period, Func<KnownProgramme, PeriodId, Task<Answer>> work, CancellationToken cancellationToken)
    {
        if (await programmes.FindAsync(programme, cancellationToken) is not { } known) return Faults.Unknown($"There is no programme '{programme}'.");
        if (!PeriodId.TryParse(period, out var id))
            return Faults.Unknown($"'{period}' names no period; say season, a month like 2021-02, an ISO week like 2021-W05, or to-2021-02-07.");
        if (id.Within(known.Programme.Season) is null)
            return Faults.Unknown($"Period {period} lies outside the season, {known.Programme.Season.Start:yyyy-MM-dd} to {known.Programme.Season.End:yyyy-MM-dd}.");
        return await work(known, id);
    }
}
