using Pipeline.Core.Evaluations;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>One dialogue while it is made up. Goodness is how well it went compared with others, in thousandths of a standard deviation.</summary>
internal sealed class DialogueDraft(int channel, DateTimeOffset at, Shopper shopper)
{
    public int Channel { get; } = channel;

    public string ChannelId => ChannelCounts.Channels[Channel];

    public DateTimeOffset At { get; } = at;

    public Shopper Shopper { get; } = shopper;

    public Outcome Outcome { get; set; } = Outcome.Answered;

    public Responder Responder { get; set; } = Responder.Human;

    public int Goodness { get; set; }

    public int? WaitSeconds { get; set; }

    public bool Welcome { get; set; }

    public bool Valued { get; set; }

    public bool WouldBuyIsBlank { get; set; }

    public bool WouldBuy { get; set; }

    /// <summary>Answers in the order of the questionnaire.</summary>
    public Dictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);
}
