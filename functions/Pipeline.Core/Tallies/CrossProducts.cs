using System.Numerics;

namespace Pipeline.Core.Tallies;

/// <summary>How many rows of whole numbers were added, with the sums of the items and of their products: exact and mergeable.</summary>
public sealed class CrossProducts(int items)
{
    private readonly long[] sums = new long[items];
    private readonly long[] products = new long[items * (items + 1) / 2];

    /// <summary>How many numbers a row has.</summary>
    public int Items => items;

    /// <summary>How many rows were added.</summary>
    public long N { get; private set; }

    public long Sum(int item) => sums[item];

    /// <summary>The sum over the rows of one item times another, in either order.</summary>
    public long Product(int first, int second) => products[Cell(Math.Max(first, second), Math.Min(first, second))];

    public void Add(ReadOnlySpan<long> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, items);
        N++;
        for (var item = 0; item < items; item++)
        {
            sums[item] += row[item];
            AddTimes(row[item], row[..(item + 1)], products.AsSpan(Cell(item, 0), item + 1));
        }
    }

    public void Add(CrossProducts other)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(other.Items, items);
        N += other.N;
        for (var item = 0; item < items; item++) sums[item] += other.sums[item];
        for (var cell = 0; cell < products.Length; cell++) products[cell] += other.products[cell];
    }

    /// <summary>Adds rows that were summed before: first the sums in item order, then the products, each item's with itself and those before it.</summary>
    internal void Add(long rows, Func<long> next)
    {
        N = checked(N + rows);
        for (var item = 0; item < items; item++) sums[item] = checked(sums[item] + next());
        for (var cell = 0; cell < products.Length; cell++) products[cell] = checked(products[cell] + next());
    }

    /// <summary>The same rows with only the items at the positions given, in that order.</summary>
    public CrossProducts Only(IReadOnlyList<int> positions)
    {
        var only = new CrossProducts(positions.Count) { N = N };
        for (var first = 0; first < positions.Count; first++)
        {
            only.sums[first] = sums[positions[first]];
            for (var second = 0; second <= first; second++) only.products[Cell(first, second)] = Product(positions[first], positions[second]);
        }

        return only;
    }

    private static void AddTimes(long factor, ReadOnlySpan<long> row, Span<long> into)
    {
        var at = 0;
        for (; at <= row.Length - Vector<long>.Count; at += Vector<long>.Count)
            (new Vector<long>(into[at..]) + (new Vector<long>(row[at..]) * factor)).CopyTo(into[at..]);
        for (; at < row.Length; at++) into[at] += factor * row[at];
    }

    private static int Cell(int larger, int smaller) => (larger * (larger + 1) / 2) + smaller;
}
