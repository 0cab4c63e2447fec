using Pipeline.Core.Statistics.Matrices;

namespace Pipeline.Core.Statistics.Shoppers;

/// <summary>
/// Who scored whom over which channel, in whole numbers and so in any order of the cells. The channels are the first columns, the shoppers
/// the others. Scores are counted from the whole number nearest to their mean, so that little is cancelled later.
/// </summary>
internal sealed class ShopperDesign
{
    private readonly SymmetricMatrix together;
    private readonly (int Column, long N)[][] rows;
    private readonly UnionFind components;

    public ShopperDesign(IReadOnlyList<ShopperCell> cells, Int128 sumOfSquares)
    {
        foreach (var cell in cells) Check(cell);
        var participants = cells.Select(cell => cell.Participant + 1).DefaultIfEmpty().Max();
        Channels = cells.Select(cell => cell.Channel + 1).DefaultIfEmpty().Max();
        Shoppers = cells.Select(cell => cell.Shopper + 1).DefaultIfEmpty().Max();
        together = new SymmetricMatrix(Columns);
        components = new UnionFind(participants + Shoppers);
        rows = [.. Rows(cells, participants, Channels)];
        (ParticipantN, ParticipantSums) = (new long[participants], new long[participants]);
        (ColumnN, ColumnSums) = (new long[Columns], new long[Columns]);
        N = cells.Sum(cell => cell.N);
        var sum = cells.Sum(cell => cell.Sum);
        var origin = N == 0 ? 0 : (long)Math.Round((double)sum / N);
        foreach (var cell in cells) Add(cell, cell.Sum - (origin * cell.N));
        Squares = (double)checked(sumOfSquares - (2 * (Int128)origin * sum) + ((Int128)origin * origin * N));
    }

    public long N { get; }

    public int Channels { get; }

    public int Shoppers { get; }

    public int Columns => Channels + Shoppers;

    public long[] ParticipantN { get; }

    public long[] ParticipantSums { get; }

    public long[] ColumnN { get; }

    public long[] ColumnSums { get; }

    /// <summary>The sum of the squared scores.</summary>
    public double Squares { get; }

    /// <summary>The columns that a participant has dialogues in, ascending, with how many.</summary>
    public ReadOnlySpan<(int Column, long N)> Row(int participant) => rows[participant];

    /// <summary>The same number for all shoppers that a chain of shared participants joins.</summary>
    public int Component(int shopper) => components.Root(rows.Length + shopper);

    /// <summary>
    /// The normal equations of the columns when of every participant's mean the given part, of its number of dialogues, is taken out.
    /// </summary>
    public (SymmetricMatrix Matrix, double[] Right, double Squares) Without(Func<long, double> part)
    {
        var (matrix, right, squares) = (together.Copy(), ColumnSums.Select(sum => (double)sum).ToArray(), Squares);
        for (var participant = 0; participant < rows.Length; participant++)
        {
            if (ParticipantN[participant] == 0) continue;
            double n = ParticipantN[participant], sum = ParticipantSums[participant], weight = part(ParticipantN[participant]);
            squares -= weight * (sum * sum / n);
            var row = rows[participant];
            for (var one = 0; one < row.Length; one++)
            {
                right[row[one].Column] -= weight * (row[one].N * sum / n);
                for (var two = 0; two <= one; two++) matrix[row[one].Column, row[two].Column] -= weight * (row[one].N * row[two].N / n);
            }
        }

        return (matrix, right, squares);
    }

    private static void Check(ShopperCell cell)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cell.Participant);
        ArgumentOutOfRangeException.ThrowIfNegative(cell.Channel);
        ArgumentOutOfRangeException.ThrowIfNegative(cell.Shopper);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cell.N);
    }

    private static IEnumerable<(int Column, long N)[]> Rows(IReadOnlyList<ShopperCell> cells, int participants, int channels)
    {
        var rows = Enumerable.Range(0, participants).Select(_ => new SortedDictionary<int, long>()).ToArray();
        foreach (var cell in cells)
            foreach (var column in (int[])[cell.Channel, channels + cell.Shopper])
                rows[cell.Participant][column] = rows[cell.Participant].GetValueOrDefault(column) + cell.N;
        return rows.Select(row => row.Select(column => (column.Key, column.Value)).ToArray());
    }

    private void Add(ShopperCell cell, long sum)
    {
        ParticipantN[cell.Participant] += cell.N;
        ParticipantSums[cell.Participant] += sum;
        var (channel, shopper) = (cell.Channel, Channels + cell.Shopper);
        foreach (var column in (int[])[channel, shopper])
        {
            ColumnN[column] += cell.N;
            ColumnSums[column] += sum;
            together[column, column] += cell.N;
        }

        together[shopper, channel] += cell.N;
        components.Join(cell.Participant, rows.Length + cell.Shopper);
    }
}
