namespace Pipeline.SelfHost.Demo.Season;

/// <summary>One count per channel of the award.</summary>
public readonly record struct ChannelCounts(int Phone, int Email, int Chat, int Messenger)
{
    internal const int ChatPosition = 2;

    /// <summary>The ids of the channels, in the order of their positions.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["phone", "email", "chat", "messenger"];

    public int Total => Phone + Email + Chat + Messenger;

    /// <summary>The count of the channel at a position.</summary>
    public int this[int channel] => channel switch
    {
        0 => Phone,
        1 => Email,
        2 => Chat,
        3 => Messenger,
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    public static ChannelCounts operator +(ChannelCounts left, ChannelCounts right) =>
        From(channel => left[channel] + right[channel]);

    /// <summary>The counts that a function gives for each position.</summary>
    public static ChannelCounts From(Func<int, int> count) => new(count(0), count(1), count(2), count(3));
}
