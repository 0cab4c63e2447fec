using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Posts.Masking;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts;

/// <summary>
/// Picks comments that an editor may publish: masked and anonymous, balanced by feeling and channel, never two of one participant, never from the only dialogue
/// of a class in a channel, and none at all while there are fewer answered dialogues than the rules ask for. The same evaluations give the same quotes in the same order.
/// </summary>
public static class QuoteShortlist
{
    private const int Shortest = 15;
    private const int Longest = 320;
    private static readonly Feeling[] Turns = [Feeling.Positive, Feeling.Negative, Feeling.Positive, Feeling.Neutral];

    public static IReadOnlyList<Quote> Choose(Programme programme, IReadOnlyList<Evaluation> evaluations, int maximum)
    {
        var answered = evaluations.Where(evaluation => evaluation.Outcome == Outcome.Answered && programme.FindParticipant(evaluation.Participant) is not null).ToList();
        if (answered.Count < programme.Rules.MinimumQuotes) return [];
        var left = Candidates(programme, answered).OrderBy(candidate => candidate.Order, StringComparer.Ordinal).ToList();
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

    private static IEnumerable<Candidate> Candidates(Programme programme, List<Evaluation> answered)
    {
        var crowded = answered.CountBy(Cell).Where(cell => cell.Value > 1).Select(cell => cell.Key).ToHashSet();
        var mask = new CommentMask(programme);
        var screen = new QuoteScreen(programme, answered.SelectMany(evaluation => evaluation.Comments.Values));
        foreach (var evaluation in answered.Where(evaluation => crowded.Contains(Cell(evaluation))))
        {
            foreach (var field in programme.Comments)
            {
                if (!evaluation.Comments.TryGetValue(field.Id, out var comment)) continue;
                var said = string.Join(' ', comment.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                var language = QuoteLanguage.Guess(said);
                var text = mask.Mask(said, language);
                if (text.Length is < Shortest or > Longest || !screen.IsAnonymous(text)) continue;
                var quote = new Quote(
                    text, FeelingOf(programme, evaluation), evaluation.Channel, field.Id, evaluation.Responder == Responder.Chatbot, language);
                yield return new Candidate(evaluation.Participant, OrderOf(evaluation, field.Id), quote);
            }
        }

        (string Class, string Channel) Cell(Evaluation evaluation) => (programme.FindParticipant(evaluation.Participant)!.Class, evaluation.Channel);
    }

    /// <summary>The shopper's own word for it, else whether the second highlighted question got all its points, none, or something between.</summary>
    private static Feeling FeelingOf(Programme programme, Evaluation evaluation)
    {
        if (programme.Highlights is not { } highlights) return Feeling.Neutral;
        if (highlights.Sentiment is { } sentiment && evaluation.Answers.TryGetValue(sentiment, out var word))
        {
            return word switch
            {
                "positive" => Feeling.Positive,
                "negative" => Feeling.Negative,
                _ => Feeling.Neutral,
            };
        }

        if (programme.FindQuestion(highlights.Pair.To) is not { MaxPoints: > 0 } question || !evaluation.Answers.TryGetValue(question.Id, out var answer)) return Feeling.Neutral;
        var points = question.Options[question.IndexOf(answer)].Points;
        return points == question.MaxPoints ? Feeling.Positive : points == 0 ? Feeling.Negative : Feeling.Neutral;
    }

    /// <summary>An order that has nothing to do with who or when, but is always the same.</summary>
    private static string OrderOf(Evaluation evaluation, string field) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{evaluation.Id}\n{field}")));

    private sealed record Candidate(string Participant, string Order, Quote Quote);
}
