using Pipeline.Core.Results.Measures;
using Pipeline.Core.Statistics;
using Pipeline.Core.Statistics.Shoppers;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Fairness;

/// <summary>How the period's shoppers score beside what they met, computed once. Only answered dialogues with a shopper and a score count.</summary>
internal sealed class ShopperBook
{
    private readonly Lazy<ShopperEffects?> effects;
    private readonly PeriodTallies tallies;
    private readonly List<ShopperCell> cells = [];
    private readonly Multiset scores = new();

    public ShopperBook(PeriodTallies tallies)
    {
        this.tallies = tallies;
        Shoppers = [.. tallies.Of(default).Shoppers.Keys];
        for (var participant = 0; participant < tallies.Layout.Programme.Participants.Count; participant++)
            for (var channel = 0; channel < tallies.Layout.Programme.Channels.Count; channel++) AddCells(participant, channel);
        effects = new(() => cells.Count == 0 ? null : ShopperEffects.Of(cells, Moments.Of(scores).SumOfSquares, Large));
    }

    /// <summary>Ten points, in thousandths: a smaller effect is not worth a conversation.</summary>
    private const double Large = 10_000;

    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<string> Shoppers { get; }

    public ShopperEffects? Effects => effects.Value;

    /// <summary>How many answered, scored dialogues with a shopper there are.</summary>
    public long N => scores.N;

    public ShopperEffect? Of(string shopper)
    {
        for (var at = 0; at < Shoppers.Count; at++)
            if (Shoppers[at] == shopper) return effects.Value is { } all && at < all.Shoppers.Count ? all.Shoppers[at] : null;
        return null;
    }

    /// <summary>How alike two dialogues of one shopper are: the shoppers' share of the variance; null when it cannot be told.</summary>
    public double? Correlation => effects.Value?.Components is { } parts && parts.Participant + parts.Shopper + parts.Residual > 0
        ? parts.Shopper / (parts.Participant + parts.Shopper + parts.Residual)
        : null;

    public IEnumerable<Ingredient> Explain() =>
    [
        .. Ingredients.Sample("scores", Moments.Of(scores)),
        .. cells.SelectMany(cell => (IEnumerable<Ingredient>)[Ingredients.Number($"{Name(cell)}: n", cell.N), Ingredients.Number($"{Name(cell)}: sum", cell.Sum)]),
    ];

    private void AddCells(int participant, int channel)
    {
        var programme = tallies.Layout.Programme;
        var counts = tallies.Of(new Slice(programme.Participants[participant].Id, Channel: programme.Channels[channel].Id));
        foreach (var (shopper, tally) in counts.Shoppers)
        {
            if (tally.Scores.N == 0) continue;
            cells.Add(new ShopperCell(participant, channel, Position(shopper), tally.Scores.N, tally.Scores.Sum));
            scores.Add(tally.Scores);
        }
    }

    private int Position(string shopper)
    {
        for (var at = 0; at < Shoppers.Count; at++)
            if (Shoppers[at] == shopper) return at;
        throw new ArgumentOutOfRangeException(nameof(shopper), shopper, "The period has no such shopper.");
    }

    private string Name(ShopperCell cell)
    {
        var programme = tallies.Layout.Programme;
        return $"{Shoppers[cell.Shopper]} with {programme.Participants[cell.Participant].Id} by {programme.Channels[cell.Channel].Id}";
    }
}
