namespace Pipeline.Core.Tests.Statistics.Other;

/// <summary>
/// Measures of importance that the product does not use, straight from rows and by other means: Genizi's decomposition (1993) with a square
/// root by Newton's iteration, and what an item adds as the last one.
/// </summary>
internal static class ItemImportances
{
    public static double[] Genizi(double[,] correlations)
    {
        var items = correlations.GetLength(0) - 1;
        var (root, inverseRoot) = SquareRoots(Block(correlations, items));
        var slopes = Range(items).Select(row => Range(items).Sum(at => inverseRoot[row, at] * correlations[at, items])).ToArray();
        return [.. Range(items).Select(row => Range(items).Sum(at => Math.Pow(root[row, at] * slopes[at], 2)))];
    }

    public static double[] Last(double[,] correlations)
    {
        var items = correlations.GetLength(0) - 1;
        var inverse = Inverse(Block(correlations, items));
        var slopes = Range(items).Select(item => Range(items).Sum(at => inverse[item, at] * correlations[at, items]));
        return [.. slopes.Select((slope, item) => slope * slope / inverse[item, item])];
    }

    /// <summary>Correlations of all columns, the outcome last, about the means of the rows' cells.</summary>
    public static double[,] Correlations<TCell>(IEnumerable<(TCell Cell, int[] Row)> rows)
    {
        var centred = (
            from row in rows
            group row.Row by row.Cell into cell
            from each in cell
            select each.Select((value, at) => value - cell.Average(other => other[at])).ToArray()).ToList();
        var columns = centred[0].Length;
        var correlations = new double[columns, columns];
        for (var one = 0; one < columns; one++)
            for (var two = 0; two < columns; two++)
                correlations[one, two] = centred.Sum(row => row[one] * row[two])
                    / Math.Sqrt(centred.Sum(row => row[one] * row[one]) * centred.Sum(row => row[two] * row[two]));
        return correlations;
    }

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private static double[,] Block(double[,] matrix, int size)
    {
        var block = new double[size, size];
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++) block[row, column] = matrix[row, column];
        return block;
    }

    /// <summary>Denman and Beavers 1976: each halves the sum of itself and the other's inverse.</summary>
    private static (double[,] Root, double[,] InverseRoot) SquareRoots(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var (root, inverseRoot) = (matrix, Block(new double[size, size], size));
        for (var at = 0; at < size; at++) inverseRoot[at, at] = 1;
        for (var step = 0; step < 30; step++) (root, inverseRoot) = (Mean(root, Inverse(inverseRoot)), Mean(inverseRoot, Inverse(root)));
        return (root, inverseRoot);
    }

    private static double[,] Mean(double[,] left, double[,] right)
    {
        var mean = (double[,])left.Clone();
        for (var row = 0; row < mean.GetLength(0); row++)
            for (var column = 0; column < mean.GetLength(1); column++) mean[row, column] = (left[row, column] + right[row, column]) / 2;
        return mean;
    }

    /// <summary>Gauss and Jordan, without exchanging rows: the matrices here have positive eigenvalues.</summary>
    private static double[,] Inverse(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var inverse = (double[,])matrix.Clone();
        for (var pivot = 0; pivot < size; pivot++)
        {
            var divisor = inverse[pivot, pivot];
            inverse[pivot, pivot] = 1;
            for (var column = 0; column < size; column++) inverse[pivot, column] /= divisor;
            for (var row = 0; row < size; row++)
            {
                if (row == pivot) continue;
                var factor = inverse[row, pivot];
                inverse[row, pivot] = 0;
                for (var column = 0; column < size; column++) inverse[row, column] -= factor * inverse[pivot, column];
            }
        }

        return inverse;
    }
}
