namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>Gaussian elimination with the largest pivot, for the few equations of the channel mix.</summary>
internal static class LinearSystem
{
    /// <summary>The solution of rows that each end with their right-hand side; null when the rows depend on one another.</summary>
    public static double[]? Solve(IEnumerable<double[]> equations)
    {
        double[][] rows = [.. equations.Select(row => row.ToArray())];
        for (var at = 0; at < rows.Length; at++)
        {
            var pivot = Enumerable.Range(at, rows.Length - at).MaxBy(row => Math.Abs(rows[row][at]));
            (rows[at], rows[pivot]) = (rows[pivot], rows[at]);
            if (Math.Abs(rows[at][at]) < 1e-9) return null;
            foreach (var row in rows.Where(row => row != rows[at])) Subtract(row, rows[at], row[at] / rows[at][at]);
        }

        return [.. rows.Select((row, at) => row[^1] / row[at])];
    }

    private static void Subtract(double[] from, double[] row, double times)
    {
        for (var column = 0; column < row.Length; column++) from[column] -= times * row[column];
    }
}
