namespace Pipeline.Core.Statistics.Matrices;

/// <summary>A dense symmetric matrix; both halves are stored, so that a row lies in one piece.</summary>
internal sealed class SymmetricMatrix(int size)
{
    private readonly double[] cells = new double[size * size];

    public int Size => size;

    /// <summary>Setting a cell sets its mirror image too.</summary>
    public double this[int row, int column]
    {
        get => cells[(row * size) + column];
        set => cells[(row * size) + column] = cells[(column * size) + row] = value;
    }

    /// <summary>To read, and to change with `Mirror` afterwards.</summary>
    public Span<double> Row(int row) => cells.AsSpan(row * size, size);

    /// <summary>Writes a row that was changed in place into its column.</summary>
    public void Mirror(int row)
    {
        for (int at = 0, cell = row; at < size; at++, cell += size) cells[cell] = cells[(row * size) + at];
    }

    public static SymmetricMatrix operator +(SymmetricMatrix left, SymmetricMatrix right)
    {
        var sum = new SymmetricMatrix(left.Size);
        for (var cell = 0; cell < sum.cells.Length; cell++) sum.cells[cell] = left.cells[cell] + right.cells[cell];
        return sum;
    }

    public SymmetricMatrix Copy()
    {
        var copy = new SymmetricMatrix(size);
        cells.CopyTo(copy.cells, 0);
        return copy;
    }
}
