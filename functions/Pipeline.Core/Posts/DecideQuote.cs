using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts;

/// <summary>
/// An editor's decision about a quote. The posts that may quote it are drafted again as a new version; once they are drafted, what readers see stays
/// until that version is approved. Deciding the same again decides nothing, but makes up for a draft that an outage kept from being written.
/// </summary>
public sealed class DecideQuote(
    PeriodQuotes quotes, IQuoteApprovals approvals, IPeriodStore periods, IEnumerable<IPeriodWork> works, TimeProvider clock)
{
    private readonly IPeriodWork drafting = works.Single(work => work.From == PeriodState.Counted);

    /// <summary>The quote after the decision, or null when the period has no such quote.</summary>
    public async Task<ReviewedQuote?> DecideAsync(
        KnownProgramme known, PeriodId period, string quote, QuoteState state, string? reason, string? by, CancellationToken cancellationToken)
    {
        var days = period.Within(known.Programme.Season)!.Value;
        if ((await quotes.ReadAsync(known.Programme, days, cancellationToken)).Find(quote) is not { } candidate) return null;
        var approval = await SaveAsync(known.Programme.Id, quote, new QuoteDecision(state, reason, by, clock.GetUtcNow()), cancellationToken);
        await DraftAgainAsync(known, candidate.Day, cancellationToken);
        return new ReviewedQuote(candidate.Quote, approval.Decisions);
    }

    private async Task<QuoteApproval> SaveAsync(string programme, string quote, QuoteDecision decision, CancellationToken cancellationToken)
    {
        while (true)
        {
            var approval = await approvals.FindAsync(programme, quote, cancellationToken) ?? new QuoteApproval(programme, quote, [], null);
            if (approval.State == decision.State) return approval;
            var next = approval.With(decision);
            if (await approvals.SaveAsync(next, cancellationToken)) return next;
        }
    }

    private async Task DraftAgainAsync(KnownProgramme known, DateOnly day, CancellationToken cancellationToken)
    {
        foreach (var run in await periods.ListAsync(known.Programme.Id, cancellationToken))
        {
            if (run.State == PeriodState.Due || !PeriodId.TryParse(run.Period, out var period) || period.Kind == PeriodKind.Season) continue;
            if (period.Within(known.Programme.Season)?.Contains(day) ?? false) await drafting.RunAsync(known, period, run, cancellationToken);
        }
    }
}
