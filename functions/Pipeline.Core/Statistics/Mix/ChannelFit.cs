using Pipeline.Core.Statistics.Matrices;

namespace Pipeline.Core.Statistics.Mix;

/// <summary>
/// The least squares fit of participant plus channel. The participants are eliminated first, so that the equations are as many as the
/// channels; what goes into them is exact up to one division for each participant.
/// </summary>
internal sealed class ChannelFit
{
    private readonly IReadOnlyList<IReadOnlyList<Moments>> cells;
    private readonly Moments[] totals;
    private readonly UnionFind components;
    private readonly double[] effects;
    private readonly SymmetricMatrix inverse;

    private ChannelFit(IReadOnlyList<IReadOnlyList<Moments>> cells, int channels)
    {
        this.cells = cells;
        totals = [.. cells.Select(participant => participant.Aggregate(default(Moments), (sum, cell) => sum + cell))];
        components = Components(channels);
        var matrix = new SymmetricMatrix(channels);
        var right = new double[channels];
        for (var participant = 0; participant < cells.Count; participant++)
            if (totals[participant].N > 0) Add(participant, matrix, right);
        var factor = Cholesky.Of(matrix);
        (effects, inverse) = (factor.Solve(right), factor.Inverse());
        Measure(channels);
    }

    /// <summary>The sum of squares within participant and channel.</summary>
    public double WithinCells { get; private set; }

    public long WithinCellsDegrees { get; private set; }

    /// <summary>What remains between the cells' means and the fitted ones.</summary>
    public double BetweenCells { get; private set; }

    public long BetweenCellsDegrees { get; private set; }

    public long Degrees => WithinCellsDegrees + BetweenCellsDegrees;

    public double? Variance => Degrees > 0 ? (WithinCells + BetweenCells) / Degrees : null;

    public static ChannelFit Of(IReadOnlyList<IReadOnlyList<Moments>> cells, int channels) => new(cells, channels);

    /// <summary>Whether the participant can be compared in every channel of the mix.</summary>
    public bool Joins(int participant, IReadOnlyList<long> mix) =>
        totals[participant].N > 0
        && mix.Index().All(channel => channel.Item == 0 || components.Root(Node(channel.Index)) == components.Root(participant));

    /// <summary>The participant's fitted mean at the mix, and its variance as a multiple of the residual variance.</summary>
    public (double Value, double Spread) At(int participant, IReadOnlyList<long> mix)
    {
        var (own, all, weights) = (cells[participant], totals[participant], mix.Sum());
        var shifts = mix.Select((count, channel) => ((double)count / weights) - ((double)own[channel].N / all.N)).ToArray();
        var spread = 1.0 / all.N;
        for (var row = 0; row < shifts.Length; row++) spread += shifts[row] * Sums.Products(inverse.Row(row), shifts);
        return (all.Mean + Sums.Products(shifts, effects), spread);
    }

    private int Node(int channel) => cells.Count + channel;

    private UnionFind Components(int channels)
    {
        var joined = new UnionFind(cells.Count + channels);
        foreach (var (participant, channel, _) in Occupied()) joined.Join(participant, Node(channel));
        return joined;
    }

    private IEnumerable<(int Participant, int Channel, Moments Cell)> Occupied() =>
        from participant in cells.Index()
        from channel in participant.Item.Index()
        where channel.Item.N > 0
        select (participant.Index, channel.Index, channel.Item);

    private void Add(int participant, SymmetricMatrix matrix, double[] right)
    {
        var (own, all) = (cells[participant], totals[participant]);
        for (var channel = 0; channel < right.Length; channel++)
        {
            right[channel] += (double)(((Int128)all.N * own[channel].Sum) - (own[channel].N * all.Sum)) / all.N;
            for (var other = 0; other <= channel; other++)
                matrix[channel, other] += (double)((Int128)own[channel].N * ((channel == other ? all.N : 0) - own[other].N)) / all.N;
        }
    }

    private void Measure(int channels)
    {
        long occupied = 0, dialogues = 0;
        foreach (var (participant, channel, cell) in Occupied())
        {
            var only = new long[channels];
            only[channel] = 1;
            var rest = cell.Mean - At(participant, only).Value;
            BetweenCells += cell.N * rest * rest;
            WithinCells += (double)cell.VarianceNumerator / cell.N;
            occupied++;
            dialogues += cell.N;
        }

        WithinCellsDegrees = dialogues - occupied;
        BetweenCellsDegrees = occupied - Parameters();
    }

    /// <summary>A mean for each participant and channel that occurs, less one for each set of them that hangs together.</summary>
    private int Parameters()
    {
        var nodes = Occupied().SelectMany(cell => (int[])[cell.Participant, Node(cell.Channel)]).Distinct().ToList();
        return nodes.Count - nodes.Select(components.Root).Distinct().Count();
    }
}
