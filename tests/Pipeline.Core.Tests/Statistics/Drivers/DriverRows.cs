using System.Globalization;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Tests.Statistics.Drivers;

/// <summary>Rows of items, the outcome last, put into their participants' and channels' cells.</summary>
internal static class DriverRows
{
    /// <summary>78 rows of four items of 6 participants and 2 channels.</summary>
    public static IEnumerable<(int Participant, int Channel, int[] Row)> Made()
    {
        var numbers = new Generated(20261125);
        for (var participant = 0; participant < 6; participant++)
            for (var channel = 0; channel < 2; channel++)
                for (var row = 0; row < 4 + (3 * channel) + (participant % 3); row++)
                {
                    var level = numbers.Next(3);
                    int[] items = [.. Enumerable.Range(0, 4).Select(_ => 25 * (numbers.Next(3) + level))];
                    var outcome = items[0] + items[2] + numbers.Next(101) > 150 + (10 * participant) ? 100 : 0;
                    yield return (participant, channel, [.. items, outcome]);
                }
    }

    public static IReadOnlyList<IReadOnlyList<CrossProducts>> Cells<TParticipant, TChannel>(
        IEnumerable<(TParticipant Participant, TChannel Channel, int[] Row)> rows) =>
        [.. from row in rows
            group row by row.Participant into participant
            select participant.GroupBy(row => row.Channel).Select(cell => Products([.. cell.Select(row => row.Row)])).ToList()];

    public static CrossProducts Products(params int[][] rows)
    {
        var products = new CrossProducts(rows[0].Length);
        foreach (var row in rows) products.Add([.. row]);
        return products;
    }

    /// <summary>The award's rows: participant, channel, seven questions, would-buy.</summary>
    public static List<(string Participant, string Channel, int[] Row)> Award() =>
        [.. ReferenceSet.Lines("input/drivers_rows.csv").Select(line => (line[0], line[1], Numbers([.. line[3..], line[2]], 1)))];

    /// <summary>Five indicators and the fertility of 47 districts, in hundredths.</summary>
    public static List<(int Participant, int Channel, int[] Row)> Swiss() =>
        [.. ReferenceSet.Lines("input/swiss.csv").Select(line => (0, 0, Numbers([.. line[2..], line[1]], 100)))];

    private static int[] Numbers(string[] fields, int perUnit) =>
        [.. fields.Select(field => (int)(decimal.Parse(field, CultureInfo.InvariantCulture) * perUnit))];
}
