using Pipeline.Core.Statistics.Matrices;

namespace Pipeline.Core.Statistics.Drivers;

/// <summary>
/// Relative weights (Johnson 2000): how the explained part of the outcome's variance divides among correlated items. They sum to it.
/// Directions in which the items hardly vary together are left out, so that items that say the same share equally.
/// </summary>
internal static class JohnsonWeights
{
    private const double Tolerance = 1e-10;

    /// <summary>From the correlations and the eigenvectors of those among the items.</summary>
    public static double[] Of(ItemCorrelations correlations, SymmetricEigen eigen)
    {
        var items = correlations.Items;
        var root = new SymmetricMatrix(items);
        var slopes = new double[items];
        for (var at = 0; at < items; at++)
        {
            if (eigen.Value(at) < Tolerance * items) continue;
            var vector = eigen.Vector(at);
            var size = Math.Sqrt(eigen.Value(at));
            var slope = Sums.Products(vector, correlations.WithOutcome) / size;
            for (var row = 0; row < items; row++)
            {
                slopes[row] += slope * vector[row];
                var scaled = size * vector[row];
                var target = root.Row(row);
                for (var column = 0; column < items; column++) target[column] += scaled * vector[column];
            }
        }

        var weights = new double[items];
        for (var row = 0; row < items; row++)
            for (var column = 0; column < items; column++)
            {
                var part = root[row, column] * slopes[column];
                weights[row] += part * part;
            }

        return weights;
    }

    /// <summary>The weights in percent of their sum; zeros when nothing is explained.</summary>
    public static double[] Shares(double[] weights)
    {
        var explained = weights.Sum();
        return [.. weights.Select(weight => explained == 0 ? 0 : 100 * weight / explained)];
    }
}
