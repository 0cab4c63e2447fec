using System.Text.RegularExpressions;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>A sentence of `comments.txt` and when it may be used.</summary>
internal sealed partial class CommentFragment
{
    private static readonly string[] Circumstances = ["tone", "channel", "medium", "responder", "outcome", "class", "agent"];

    private readonly IReadOnlyList<CommentCondition> conditions;
    private readonly string[] subjects;
    private readonly bool speaksOfChatbot;
    private readonly bool speaksOfPerson;
    private readonly bool givesName;

    public CommentFragment(string text, IReadOnlyList<CommentCondition> conditions)
    {
        this.conditions = conditions;
        Text = text;
        subjects = [.. conditions.Select(condition => condition.Fact).Except(Circumstances)];
        if (text.Contains("{wait}", StringComparison.OrdinalIgnoreCase)) subjects = [.. subjects, "answered-in-time"];
        speaksOfChatbot = conditions.Any(condition => condition is { Fact: "responder", Negated: false } && condition.Values.Contains("chatbot"));
        speaksOfPerson = PersonSlot().IsMatch(text);
        givesName = text.Contains("{name}", StringComparison.OrdinalIgnoreCase);
    }

    public string Text { get; }

    /// <summary>How often it has been used, so that every sentence gets its turn.</summary>
    public int Uses { get; set; }

    /// <summary>Whether the sentence is true of a dialogue with these facts.</summary>
    public bool Fits(CommentFacts facts) =>
        (!facts.IsAboutChatbot || (speaksOfChatbot && !speaksOfPerson)) && (facts.AgentIsKnown || !givesName) && Holds(facts);

    /// <summary>Whether the conditions alone hold, which is all that a word to fill in needs.</summary>
    public bool Holds(CommentFacts facts)
    {
        foreach (var condition in conditions)
            if (!condition.Holds(facts)) return false;
        return true;
    }

    /// <summary>Whether both are the same sentence or speak of the same question.</summary>
    public bool Repeats(CommentFragment other)
    {
        if (this == other) return true;
        foreach (var subject in subjects)
            if (other.subjects.AsSpan().Contains(subject)) return true;
        return false;
    }

    [GeneratedRegex(@"\{(he|him|his|name)\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PersonSlot();
}
