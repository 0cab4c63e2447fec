using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts;

/// <summary>Reads the quotes of some days of a programme together with what editors decided about them.</summary>
public sealed class PeriodQuotes(IEvaluationStore evaluations, IQuoteApprovals approvals)
{
    public async Task<QuoteReview> ReadAsync(Programme programme, DayRange days, CancellationToken cancellationToken)
    {
        var decided = await approvals.ListAsync(programme.Id, cancellationToken);
        var stored = await ProgrammeEvaluations.ReadAsync(evaluations, programme, days, cancellationToken);
        return new QuoteReview(QuoteCandidates.Of(programme, [.. stored.Where(each => each.State == EvaluationState.Approved).Select(each => each.Evaluation)]), decided);
    }
}
