namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// Splits the season's counts over participants: better ones get more "yes", chance does the rest, and every channel ends at exactly the count of the
/// shape. From here on each participant can be generated alone.
/// </summary>
internal sealed class SeasonQuotas
{
    // How much of a thousand dialogues a standard deviation of quality moves, and how much a participant's channels differ by themselves.
    private const int WelcomeSlope = 50;
    private const int ValuedSlope = 95;
    private const int WouldBuySlope = 95;
    private const int ChannelDeviation = 60;

    private readonly SeasonShape shape;
    private readonly IReadOnlyList<Entrant> entrants;
    private readonly SeededRandom random;

    public SeasonQuotas(SeasonShape shape, IReadOnlyList<Entrant> entrants, ulong seed)
    {
        (this.shape, this.entrants, random) = (shape, entrants, SeededRandom.For(seed, SeedPurpose.Quotas));
        Unanswered = New((entrant, channel) => entrants[entrant].IsWinner ? 0 : entrants[entrant].Dialogues[channel]);
        for (var channel = 0; channel < ChannelCounts.Channels.Count; channel++)
            Scatter(Unanswered, channel, shape.Unanswered[channel]);
        Welcome = Spread(Answered, shape.Welcome, WelcomeSlope);
        Valued = Spread(Answered, shape.Valued, ValuedSlope);
        WouldBuy = SpreadWouldBuy();
        Chatbots = new ChatbotQuotas(shape, entrants, entrant => Answered(entrant, ChannelCounts.ChatPosition), random);
    }

    public Quotas Unanswered { get; }

    public Quotas Welcome { get; }

    public Quotas Valued { get; }

    public Quotas WouldBuy { get; }

    public ChatbotQuotas Chatbots { get; }

    private int Answered(int entrant, int channel) => entrants[entrant].Dialogues[channel] - Unanswered[entrant, channel];

    private int NotBlank(int entrant, int channel) => Math.Max(0, Answered(entrant, channel) - entrants[entrant].Blanks[channel]);

    private Quotas New(Func<int, int, int> ceiling) => new(entrants.Count, ceiling);

    private void Scatter(Quotas quotas, int channel, int count)
    {
        var room = Enumerable.Range(0, entrants.Count).Where(entrant => quotas.Ceiling(entrant, channel) > 0).ToList();
        for (var left = count; left > 0; left--)
        {
            if (room.Count == 0)
                throw new InvalidOperationException($"The season's counts cannot be met: too few {ChannelCounts.Channels[channel]} dialogues to leave unanswered.");
            var place = random.Below(room.Count);
            if (++quotas[room[place], channel] == quotas.Ceiling(room[place], channel)) room.RemoveAt(place);
        }
    }

    private Quotas Spread(Func<int, int, int> ceiling, ChannelCounts counts, int slope)
    {
        var quotas = Drawn(ceiling, counts, slope);
        for (var channel = 0; channel < ChannelCounts.Channels.Count; channel++)
            quotas.Balance(channel, counts[channel], random, entrant => !entrants[entrant].IsWinner, entrant => !entrants[entrant].IsWinner);
        return quotas;
    }

    private Quotas SpreadWouldBuy()
    {
        var quotas = Drawn(NotBlank, shape.WouldBuy, WouldBuySlope);
        var always = Always(quotas);
        var atLeastOneNo = shape.AlwaysWouldBuy is null ? 0 : 1;
        for (var channel = 0; channel < ChannelCounts.Channels.Count; channel++)
        {
            quotas.Balance(
                channel,
                shape.WouldBuy[channel],
                random,
                entrant => !entrants[entrant].IsWinner && quotas.Missing(entrant) > atLeastOneNo,
                entrant => !entrants[entrant].IsWinner && !always.Contains(entrant));
        }

        return quotas;
    }

    /// <summary>Draws each cell around the channel's rate; the winner's cells are all "yes" but the few that its shape names.</summary>
    private Quotas Drawn(Func<int, int, int> ceiling, ChannelCounts counts, int slope)
    {
        var quotas = New(ceiling);
        for (var channel = 0; channel < ChannelCounts.Channels.Count; channel++)
        {
            var dialogues = Enumerable.Range(0, entrants.Count).Sum(entrant => ceiling(entrant, channel));
            for (var entrant = 0; entrant < entrants.Count; entrant++)
            {
                var most = ceiling(entrant, channel);
                if (most == 0) continue;
                var rate = (int)(1000L * counts[channel] / dialogues) + (slope * entrants[entrant].Quality / 1000) + random.Bell(ChannelDeviation);
                quotas[entrant, channel] = entrants[entrant].IsWinner ? most : Enumerable.Range(0, most).Count(_ => random.Chance(rate, 1000));
            }
        }

        foreach (var winner in entrants.Where(entrant => entrant.IsWinner))
            quotas[winner.Index, LargestChannel(winner)] -= shape.Winner!.Noes;
        return quotas;
    }

    private static int LargestChannel(Entrant entrant) =>
        Enumerable.Range(0, ChannelCounts.Channels.Count).MaxBy(channel => entrant.Dialogues[channel]);

    /// <summary>Makes as many participants as the shape says entirely "yes", those that are nearest to it, and gives every other one a "no".</summary>
    private HashSet<int> Always(Quotas quotas)
    {
        if (shape.AlwaysWouldBuy is not { } many) return [];
        var nearest = entrants.Where(entrant => !entrant.IsWinner && entrant.Blanks.Total == 0)
            .OrderBy(entrant => quotas.Missing(entrant.Index)).ThenByDescending(entrant => entrant.Quality).ThenBy(entrant => entrant.Index)
            .Take(many).Select(entrant => entrant.Index).ToHashSet();
        foreach (var entrant in entrants.Where(entrant => !entrant.IsWinner))
        {
            for (var channel = 0; channel < ChannelCounts.Channels.Count && nearest.Contains(entrant.Index); channel++)
                quotas[entrant.Index, channel] = quotas.Ceiling(entrant.Index, channel);
            if (quotas.Missing(entrant.Index) == 0 && !nearest.Contains(entrant.Index)) quotas[entrant.Index, LargestOpen(quotas, entrant.Index)]--;
        }

        return nearest;
    }

    private static int LargestOpen(Quotas quotas, int entrant) =>
        Enumerable.Range(0, ChannelCounts.Channels.Count).MaxBy(channel => quotas[entrant, channel]);
}
