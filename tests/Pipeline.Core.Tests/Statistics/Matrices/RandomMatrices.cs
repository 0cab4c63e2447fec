using CsCheck;
using Pipeline.Core.Statistics.Matrices;

namespace Pipeline.Core.Tests.Statistics.Matrices;

internal static class RandomMatrices
{
    /// <summary>Symmetric, of size 1 to 8.</summary>
    public static readonly Gen<SymmetricMatrix> Any =
        from size in Gen.Int[1, 8]
        from cells in Gen.Double[-1, 1].Array[size * size]
        select Of(size, (row, column) => cells[(row * size) + column]);

    /// <summary>A square of a matrix of small whole numbers, often singular, with its rank by exact elimination.</summary>
    public static readonly Gen<(SymmetricMatrix Matrix, int Rank)> Squares =
        from size in Gen.Int[1, 6]
        from rows in Gen.Int[0, 5]
        from cells in Gen.Int[-2, 2].Array[rows * size]
        select (
            Of(size, (row, column) => Enumerable.Range(0, rows).Sum(at => cells[(at * size) + row] * cells[(at * size) + column])),
            Rank(size, cells));

    public static SymmetricMatrix Of(int size, Func<int, int, double> cell)
    {
        var matrix = new SymmetricMatrix(size);
        for (var row = 0; row < size; row++)
            for (var column = 0; column <= row; column++) matrix[row, column] = cell(row, column);
        return matrix;
    }

    /// <summary>Elimination without division (Bareiss), in whole numbers.</summary>
    private static int Rank(int columns, int[] cells)
    {
        var left = cells.Chunk(columns).Select(row => row.Select(cell => (long)cell).ToArray()).ToList();
        var rank = 0;
        for (var column = 0; column < columns; column++)
        {
            if (left.FirstOrDefault(row => row[column] != 0) is not { } pivot) continue;
            left.Remove(pivot);
            rank++;
            left = [.. left.Select(row => row.Select((cell, at) => (cell * pivot[column]) - (row[column] * pivot[at])).ToArray())];
        }

        return rank;
    }
}
