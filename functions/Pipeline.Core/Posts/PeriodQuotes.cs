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
        return new QuoteReview(QuoteCandidates.Of(programme, await ApprovedAsync(programme, days, cancellationToken)), decided);
    }

    private async Task<IReadOnlyList<Evaluation>> ApprovedAsync(Programme programme, DayRange days, CancellationToken cancellationToken)
    {
        var read = new List<Evaluation>[programme.Participants.Count];
        await Parallel.ForAsync(0, read.Length, cancellationToken, async (index, cancellation) =>
        {
            var key = new ParticipantKey(programme.Id, programme.Participants[index].Id);
            var stored = await evaluations.ReadAsync(key, days.From, days.Through, cancellation);
            read[index] = [.. stored.Where(each => each.State == EvaluationState.Approved).Select(each => each.Evaluation)];
        });
        return [.. read.SelectMany(each => each)];
    }
}
