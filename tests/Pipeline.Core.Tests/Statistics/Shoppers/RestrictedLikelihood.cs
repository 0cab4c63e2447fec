namespace Pipeline.Core.Tests.Statistics.Shoppers;

/// <summary>
/// Minus twice the restricted log-likelihood of ratios of variances but for a constant, the residual variance at its best, straight from
/// single dialogues with a covariance matrix as large as they are many.
/// </summary>
internal static class RestrictedLikelihood
{
    public static double Of(
        IReadOnlyList<(int Participant, int Channel, int Shopper, int Score)> rows, double participantRatio, double shopperRatio)
    {
        var channels = rows.Select(row => row.Channel).Distinct().ToList();
        var (n, x) = (rows.Count, channels.Count);
        var mean = rows.Average(row => row.Score);

        // The covariance matrix, beside it the channels' indicators and the scores, below it their transposes and zeros.
        var table = new double[n + x + 1, n + x + 1];
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column < n; column++)
                table[row, column] = (row == column ? 1 : 0)
                    + (rows[row].Participant == rows[column].Participant ? participantRatio : 0)
                    + (rows[row].Shopper == rows[column].Shopper ? shopperRatio : 0);
            var own = n + channels.IndexOf(rows[row].Channel);
            table[row, own] = table[own, row] = 1;
            table[row, n + x] = table[n + x, row] = rows[row].Score - mean;
        }

        var logarithms = 0.0;
        for (var pivot = 0; pivot < n + x; pivot++)
        {
            logarithms += Math.Log(Math.Abs(table[pivot, pivot]));
            for (var row = pivot + 1; row <= n + x; row++)
            {
                var factor = table[row, pivot] / table[pivot, pivot];
                for (var column = pivot; column <= n + x; column++) table[row, column] -= factor * table[pivot, column];
            }
        }

        return logarithms + ((n - x) * Math.Log(-table[n + x, n + x]));
    }
}
