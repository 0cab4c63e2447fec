using Pipeline.Core.Evaluations;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>What a comment may be about: the answers and circumstances of its dialogue, and the tone that they give each field.</summary>
internal sealed class CommentFacts
{
    private readonly DialogueDraft draft;
    private readonly Dictionary<string, string> facts;

    public CommentFacts(DialogueDraft draft, string inClass, bool agentIsWoman)
    {
        this.draft = draft;
        facts = new Dictionary<string, string>(draft.Answers, StringComparer.Ordinal)
        {
            ["channel"] = draft.ChannelId,
            ["medium"] = draft.ChannelId == "phone" ? "spoken" : "written",
            ["responder"] = WireNames.Of(draft.Responder),
            ["outcome"] = WireNames.Of(draft.Outcome),
            ["class"] = inClass,
            ["agent"] = agentIsWoman ? "she" : "he",
        };
        IsAboutChatbot = draft.Responder == Responder.Chatbot;
        AgentIsKnown = draft.Answers.GetValueOrDefault("signed") != "no" && draft.Answers.GetValueOrDefault("introduced") != "none";
    }

    public bool IsAboutChatbot { get; }

    /// <summary>Whether the shopper was told the agent's name.</summary>
    public bool AgentIsKnown { get; }

    public bool Has(string fact, ReadOnlySpan<string> values) => facts.TryGetValue(fact, out var value) && values.Contains(value);

    /// <summary>Sets the tone of the field that is written next: `positive`, `mixed` or `negative`.</summary>
    public void TurnTo(string field)
    {
        if (draft.Outcome != Outcome.Answered) return;
        facts["tone"] = Felt(field switch
        {
            "welcome" => Tone(draft.Welcome, draft.Answers["greeting"], best: "personal", worst: "cold"),
            "agent" => Tone(draft.Valued, draft.Answers["engaged"], best: "very", worst: "not"),
            _ => Tone(draft.WouldBuyIsBlank ? draft.Valued : draft.WouldBuy, draft.Answers["feeling"], best: "positive", worst: "negative"),
        });
    }

    /// <summary>Quotes are shown by the feeling that the dialogue left, so no field praises what left a bad one, or scolds what left a good one.</summary>
    private string Felt(string tone) => (tone, draft.Answers["feeling"]) switch
    {
        ("positive", "negative") or ("negative", "positive") => "mixed",
        _ => tone,
    };

    private static string Tone(bool yes, string answer, string best, string worst) => (yes, answer) switch
    {
        (true, _) when answer == worst => "mixed",
        (true, "neutral" or "little") => "mixed",
        (true, _) => "positive",
        (false, _) when answer == best => "mixed",
        _ => "negative",
    };
}
