using Pipeline.Core.Statistics.Shoppers;

namespace Pipeline.Core.Tests.Statistics.Shoppers;

/// <summary>Single dialogues put into the cells that the shoppers' effects are computed from.</summary>
internal sealed record ShopperRows(List<ShopperCell> Cells, Int128 Squares)
{
    public static ShopperRows Of(IEnumerable<(int Participant, int Channel, int Shopper, int Score)> rows)
    {
        var all = rows.ToList();
        var cells = from row in all
                    group row.Score by (row.Participant, row.Channel, row.Shopper) into cell
                    select new ShopperCell(cell.Key.Participant, cell.Key.Channel, cell.Key.Shopper, cell.Count(), cell.Sum());
        return new([.. cells], all.Aggregate((Int128)0, (sum, row) => sum + ((Int128)row.Score * row.Score)));
    }

    /// <summary>Random scores with so much between participants and between shoppers; each participant has all channels but one.</summary>
    public static IEnumerable<(int Participant, int Channel, int Shopper, int Score)> Made(
        long seed, int participants, int shoppers, int channels, int each, int participantStep, int shopperStep)
    {
        var numbers = new Generated(seed);
        for (var participant = 0; participant < participants; participant++)
            for (var at = 0; at < each; at++)
            {
                var shopper = numbers.Next(shoppers);
                var channel = (participant + numbers.Next(channels - 1)) % channels;
                var steps = (participantStep * (participant * 5 % 7)) + (shopperStep * (shopper * 3 % 8)) + (20 * channel);
                yield return (participant, channel, shopper, 300 + steps + numbers.Next(100) + numbers.Next(100));
            }
    }

    public ShopperEffects Effects(double large = 100) => ShopperEffects.Of(Cells, Squares, large);
}
