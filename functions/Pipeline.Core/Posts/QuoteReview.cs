namespace Pipeline.Core.Posts;

/// <summary>The candidates of a period beside what editors decided: what an editor is shown, and what a post may quote.</summary>
public sealed class QuoteReview
{
    private readonly Dictionary<string, QuoteApproval> approvals;
    private readonly IReadOnlyList<QuoteCandidate> candidates;
    private readonly List<QuoteCandidate> standing;

    public QuoteReview(IReadOnlyList<QuoteCandidate> candidates, IEnumerable<QuoteApproval> approvals)
    {
        this.candidates = candidates;
        this.approvals = approvals.ToDictionary(approval => approval.Quote, StringComparer.Ordinal);
        var quoted = candidates.Where(each => StateOf(each) == QuoteState.Approved).Select(each => each.Participant).ToHashSet(StringComparer.Ordinal);
        standing = [.. candidates.Where(each => StateOf(each) switch
        {
            QuoteState.Approved => true,
            QuoteState.Waiting => !quoted.Contains(each.Participant),
            _ => false,
        })];
    }

    /// <summary>What a post quotes: what was approved, or unless quotes wait for approval, what nobody rejected.</summary>
    public IReadOnlyList<Quote> Printed(bool waitForApproval) => QuoteShortlist.Choose(
        waitForApproval ? standing.Where(each => StateOf(each) == QuoteState.Approved) : standing, QuoteShortlist.Printed);

    /// <summary>What an editor is shown: first what waits, then what was approved and what was rejected.</summary>
    public IReadOnlyList<ReviewedQuote> Shown()
    {
        var decided = candidates.Where(each => StateOf(each) != QuoteState.Waiting).Select(each => each.Quote);
        return [.. QuoteShortlist.Choose(standing, QuoteShortlist.Offered).Union(decided).Select(Reviewed).OrderBy(each => each.State)];
    }

    public QuoteCandidate? Find(string quote) => candidates.FirstOrDefault(each => each.Quote.Id == quote);

    private ReviewedQuote Reviewed(Quote quote) => new(quote, approvals.GetValueOrDefault(quote.Id)?.Decisions ?? []);

    private QuoteState StateOf(QuoteCandidate candidate) => approvals.GetValueOrDefault(candidate.Quote.Id)?.State ?? QuoteState.Waiting;
}
