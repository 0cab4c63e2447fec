using Pipeline.Core.Statistics.Matrices;

namespace Pipeline.Core.Statistics.Shoppers;

/// <summary>
/// The mixed model with fixed channels and random participants and shoppers, at given ratios of their variances to the residual variance
/// (Henderson's equations, the participants eliminated). Nothing divides by a ratio, so that zero is as good as any.
/// </summary>
internal sealed class MixedFit
{
    private readonly ShopperDesign design;
    private readonly SymmetricMatrix matrix;
    private readonly double[] remaining;
    private readonly double[] slopes;
    private readonly SymmetricMatrix inverse;

    public MixedFit(ShopperDesign design, double participantRatio, double shopperRatio)
    {
        (this.design, ParticipantRatio, ShopperRatio) = (design, participantRatio, shopperRatio);
        (matrix, var right, var squares) = design.Without(n => participantRatio * n / (1 + (participantRatio * n)));
        double[] scales = [.. Enumerable.Range(0, design.Columns).Select(column => column < design.Channels ? 1 : Math.Sqrt(shopperRatio))];
        var scaled = new SymmetricMatrix(design.Columns);
        for (var row = 0; row < design.Columns; row++)
            for (var column = 0; column <= row; column++)
                scaled[row, column] = matrix[row, column] * scales[row] * scales[column];
        for (var column = design.Channels; column < design.Columns; column++) scaled[column, column] += 1;
        var factor = Cholesky.Of(scaled);
        double[] scaledRight = [.. right.Zip(scales, (value, scale) => value * scale)];
        inverse = factor.Inverse();
        for (var row = 0; row < design.Columns; row++)
            for (var column = 0; column <= row; column++) inverse[row, column] *= scales[row] * scales[column];
        slopes = [.. factor.Solve(scaledRight).Zip(scales, (value, scale) => value * scale)];
        remaining = [.. right.Select((value, column) => value - Sums.Products(matrix.Row(column), slopes))];
        var channels = design.ColumnN.Take(design.Channels).Count(n => n > 0);
        ResidualVariance = (squares - factor.Forward(scaledRight).Sum(part => part * part)) / (design.N - channels);
    }

    public double ParticipantRatio { get; }

    public double ShopperRatio { get; }

    /// <summary>The restricted maximum likelihood estimate at these ratios.</summary>
    public double ResidualVariance { get; }

    /// <summary>The sum of the squares of the participants' sums of what is not explained, and what the model expects of it.</summary>
    public (double Observed, double Expected) OfParticipants()
    {
        double observed = 0, expected = 0;
        for (var participant = 0; participant < design.ParticipantN.Length; participant++)
        {
            var row = design.Row(participant);
            var damping = 1 + (ParticipantRatio * design.ParticipantN[participant]);
            var explained = 0.0;
            foreach (var (column, n) in row) explained += n * slopes[column];
            var rest = (design.ParticipantSums[participant] - explained) / damping;
            observed += rest * rest;
            expected += (design.ParticipantN[participant] / damping) - (Explained(row) / damping / damping);
        }

        return (observed, ResidualVariance * expected);
    }

    /// <summary>The same of the shoppers' sums.</summary>
    public (double Observed, double Expected) OfShoppers()
    {
        double observed = 0, expected = 0;
        for (var column = design.Channels; column < design.Columns; column++)
        {
            observed += remaining[column] * remaining[column];
            expected += matrix[column, column] - Explained(matrix.Row(column));
        }

        return (observed, ResidualVariance * expected);
    }

    /// <summary>The best linear unbiased prediction of a shopper's effect.</summary>
    public double Predicted(int shopper) => ShopperRatio * remaining[design.Channels + shopper];

    /// <summary>What channels and shoppers take of a level's own part.</summary>
    private double Explained(ReadOnlySpan<(int Column, long N)> vector)
    {
        var sum = 0.0;
        foreach (var one in vector)
        {
            var row = inverse.Row(one.Column);
            foreach (var two in vector) sum += one.N * two.N * row[two.Column];
        }

        return sum;
    }

    private double Explained(ReadOnlySpan<double> vector)
    {
        var sum = 0.0;
        for (var row = 0; row < vector.Length; row++) sum += vector[row] * Sums.Products(inverse.Row(row), vector);
        return sum;
    }
}
