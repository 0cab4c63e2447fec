using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts;

/// <summary>
/// Chooses among candidates: balanced by feeling and channel, those with little hidden in them first, never two of one participant.
/// The same candidates give the same quotes in the same order, and fewer of them are the first of more.
/// </summary>
public static class QuoteShortlist
{
    /// <summary>How many quotes a post holds at most.</summary>
    public const int Printed = 6;

    /// <summary>How many quotes an editor is offered at a time, so that there are others when some are rejected.</summary>
    public const int Offered = 12;

    private static readonly Feeling[] Turns = [Feeling.Positive, Feeling.Negative, Feeling.Positive, Feeling.Neutral];

    public static IReadOnlyList<Quote> Choose(Programme programme, IReadOnlyList<Evaluation> evaluations, int maximum) =>
        Choose(QuoteCandidates.Of(programme, evaluations), maximum);

    public static IReadOnlyList<Quote> Choose(IEnumerable<QuoteCandidate> candidates, int maximum)
    {
        var left = candidates.ToList();
        List<Quote> chosen = [];
        for (var turn = 0; chosen.Count < maximum && left.Count > 0; turn++)
        {
            var feeling = Turns[turn % Turns.Length];
            var next = left.Where(candidate => candidate.Quote.Feeling == feeling)
                .OrderBy(candidate => chosen.Count(quote => quote.Channel == candidate.Quote.Channel)).FirstOrDefault();
            if (next is null) continue;
            chosen.Add(next.Quote);
            left.RemoveAll(candidate => candidate.Participant == next.Participant || candidate.Quote.Text == next.Quote.Text);
        }

        return chosen;
    }
}
