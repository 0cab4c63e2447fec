using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// Writes what a shopper says about a dialogue, in the shopper's language and length: an opening, what stood out, and perhaps a conclusion,
/// each of them true of the answers. Sentences take turns, and no text is said more than a few times.
/// </summary>
internal sealed class CommentWriter(CommentLibrary library, int fieldsOfTen)
{
    private const int TimesSaid = 3;
    private const int Attempts = 6;

    // Enough for a published season; a larger one forgets, because it may not grow with what has been written.
    private const int Remembered = 50_000;

    private static readonly string[] Fields = ["welcome", "agent", "overall"];

    private readonly Dictionary<string, int> said = new(StringComparer.Ordinal);

    public Dictionary<string, string> Write(DialogueDraft draft, Participant participant, SeededRandom random)
    {
        var comments = new Dictionary<string, string>(StringComparer.Ordinal);
        if (fieldsOfTen == 0) return comments;
        var facts = new CommentFacts(draft, participant.Class, random.Chance(1, 2));
        var slots = new CommentSlots(library, facts, draft, participant.Name, random);
        foreach (var field in Fields)
        {
            if (!random.Chance(fieldsOfTen, 10)) continue;
            facts.TurnTo(field);
            if (Fresh(field, facts, slots, draft, random) is { } text) comments[field] = text;
        }

        return comments;
    }

    /// <summary>A text that has not been said too often; each attempt may be a sentence longer. Null when there is none.</summary>
    private string? Fresh(string field, CommentFacts facts, CommentSlots slots, DialogueDraft draft, SeededRandom random)
    {
        if (said.Count >= Remembered) said.Clear();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var most = 1 + random.Below(draft.Shopper.Sentences) + attempt;
            var text = string.Join(' ', Sentences(field, facts, draft, most, random).Select(sentence => slots.Fill(sentence.Text)));
            var times = said.GetValueOrDefault(text);
            if (text.Length == 0 || times >= TimesSaid) continue;
            said[text] = times + 1;
            return text;
        }

        return null;
    }

    private List<CommentFragment> Sentences(string field, CommentFacts facts, DialogueDraft draft, int most, SeededRandom random)
    {
        List<CommentFragment> sentences = [];
        Take("open", 1);
        if (draft.Outcome != Outcome.Answered) return sentences;
        var close = most > 1 && random.Chance(2, 3) ? 1 : 0;
        Take("detail", most - 1 - close);
        Take("close", close);
        return sentences;

        void Take(string role, int count)
        {
            for (; count > 0; count--)
            {
                var fitting = library.Sentences(draft.Shopper.Language, field, role)
                    .Where(fragment => fragment.Fits(facts) && !sentences.Exists(fragment.Repeats)).ToList();
                if (fitting.Count == 0) return;
                sentences.Add(LeastUsed(fitting, random));
            }
        }
    }

    private static CommentFragment LeastUsed(List<CommentFragment> fragments, SeededRandom random)
    {
        var least = fragments.Min(fragment => fragment.Uses);
        var inTurn = fragments.Where(fragment => fragment.Uses <= least + 2).ToList();
        var next = inTurn[random.Below(inTurn.Count)];
        next.Uses++;
        return next;
    }
}
