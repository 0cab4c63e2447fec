using Pipeline.Core.Statistics.Matrices;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Statistics.Drivers;

/// <summary>
/// Sums of products of items about their own cell's means, so that neither who is better nor which channel is easier looks like a
/// connection. A cell's sum is exact up to one division; an item that never varies within a cell has exactly zero.
/// </summary>
internal static class CentredProducts
{
    public static SymmetricMatrix Of(IReadOnlyList<CrossProducts> cells, int items)
    {
        var products = new SymmetricMatrix(items);
        foreach (var cell in cells)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(cell.Items, items);
            if (cell.N == 0) continue;
            for (var first = 0; first < items; first++)
                for (var second = 0; second <= first; second++) products[first, second] += Centred(cell, first, second);
        }

        return products;
    }

    private static double Centred(CrossProducts cell, int first, int second) =>
        (double)(((Int128)cell.N * cell.Product(first, second)) - ((Int128)cell.Sum(first) * cell.Sum(second))) / cell.N;
}
