using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Posts.Masking;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts;

/// <summary>
/// The comments that may be quoted at all: masked and anonymous, never from the only dialogue of a class in a channel, and none while there are fewer
/// answered dialogues than the rules ask for. Of a class with few participants, the words of its sector are hidden too.
/// </summary>
public static class QuoteCandidates
{
    private const int Shortest = 15;
    private const int Longest = 320;

    /// <summary>From so many participants on, the sector tells nobody apart.</summary>
    private const int CrowdedClass = 4;

    public static IReadOnlyList<QuoteCandidate> Of(Programme programme, IReadOnlyList<Evaluation> evaluations)
    {
        var classOf = programme.Participants.ToDictionary(participant => participant.Id, participant => participant.Class, StringComparer.Ordinal);
        var answered = evaluations.Where(each => each.Outcome == Outcome.Answered && classOf.ContainsKey(each.Participant)).ToList();
        if (answered.Count < programme.Rules.MinimumQuotes) return [];
        var shared = answered.CountBy(Cell).Where(cell => cell.Value > 1).Select(cell => cell.Key).ToHashSet();
        var masks = Masks(programme);
        var screen = new QuoteScreen(programme, answered.SelectMany(evaluation => evaluation.Comments.Values));
        return
        [
            .. answered.Where(evaluation => shared.Contains(Cell(evaluation)))
                .SelectMany(evaluation => Of(programme, evaluation, masks[classOf[evaluation.Participant]], screen))
                .OrderBy(candidate => candidate.Hidden).ThenBy(candidate => candidate.Order, StringComparer.Ordinal),
        ];

        (string Class, string Channel) Cell(Evaluation evaluation) => (classOf[evaluation.Participant], evaluation.Channel);
    }

    private static IEnumerable<QuoteCandidate> Of(Programme programme, Evaluation evaluation, CommentMask mask, QuoteScreen screen)
    {
        foreach (var field in programme.Comments.Select(each => each.Id))
        {
            if (!evaluation.Comments.TryGetValue(field, out var comment)) continue;
            var said = string.Join(' ', comment.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var language = QuoteLanguage.Guess(said);
            var text = mask.Mask(said, language);
            if (text.Length is < Shortest or > Longest || !screen.IsAnonymous(text)) continue;
            var quote = new Quote(
                Hash($"{evaluation.Participant}\n{evaluation.Id}\n{field}\n{text}")[..32], text, Feelings.Of(programme, evaluation), evaluation.Channel, field,
                evaluation.Responder == Responder.Chatbot, language);

            // An order that has nothing to do with who or when, but is always the same.
            var order = Hash($"{evaluation.Id}\n{field}");
            yield return new QuoteCandidate(quote, evaluation.Participant, programme.LocalDay(evaluation.OccurredAt), mask.Find(said).Count, order);
        }
    }

    private static Dictionary<string, CommentMask> Masks(Programme programme)
    {
        var usual = new CommentMask(programme);
        var sizes = programme.Participants.CountBy(participant => participant.Class).ToDictionary(StringComparer.Ordinal);
        return programme.Classes.ToDictionary(
            each => each.Id, each => sizes.GetValueOrDefault(each.Id) < CrowdedClass ? new CommentMask(programme, each) : usual, StringComparer.Ordinal);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
