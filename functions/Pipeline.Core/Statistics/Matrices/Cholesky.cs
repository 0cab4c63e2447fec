namespace Pipeline.Core.Statistics.Matrices;

/// <summary>
/// The Cholesky factor of a symmetric matrix without negative eigenvalues. A column that the columns before it determine is left out, so a
/// singular matrix gets a generalised inverse with zeros for what was left out. Only + - * / and square roots: the same bits everywhere.
/// </summary>
internal sealed class Cholesky
{
    /// <summary>What may remain of a diagonal element, as a part of it, and still count as nothing.</summary>
    private const double Tolerance = 1e-10;

    private readonly double[][] rows;

    private Cholesky(int size) => (rows, Kept) = (new double[size][], new bool[size]);

    public int Size => rows.Length;

    /// <summary>Which columns add something to the columns before them.</summary>
    public bool[] Kept { get; }

    public int Rank => Kept.Count(kept => kept);

    public static Cholesky Of(SymmetricMatrix matrix)
    {
        var factor = new Cholesky(matrix.Size);
        for (var at = 0; at < matrix.Size; at++) factor.Append(matrix.Row(at)[..(at + 1)], at);
        return factor;
    }

    /// <summary>Solves the lower triangle: the squares of the result are what each kept column in turn explains.</summary>
    public double[] Forward(ReadOnlySpan<double> right)
    {
        var solved = new double[Size];
        for (var row = 0; row < Size; row++)
            if (Kept[row]) solved[row] = (right[row] - Sums.Products(rows[row].AsSpan(0, row), solved)) / rows[row][row];
        return solved;
    }

    /// <summary>A solution of matrix times x = right, zero for the columns left out.</summary>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        var solved = Forward(right);
        for (var row = Size - 1; row >= 0; row--)
        {
            if (!Kept[row]) continue;
            var value = solved[row] /= rows[row][row];
            for (var column = 0; column < row; column++) solved[column] -= rows[row][column] * value;
        }

        return solved;
    }

    /// <summary>The symmetric generalised inverse.</summary>
    public SymmetricMatrix Inverse()
    {
        var inverse = new SymmetricMatrix(Size);
        var unit = new double[Size];
        for (var column = 0; column < Size; column++)
        {
            if (!Kept[column]) continue;
            unit[column] = 1;
            var solved = Solve(unit);
            for (var row = 0; row <= column; row++) inverse[row, column] = solved[row];
            unit[column] = 0;
        }

        return inverse;
    }

    private void Append(ReadOnlySpan<double> row, int at)
    {
        var factor = rows[at] = new double[at + 1];
        for (var column = 0; column < at; column++)
            if (Kept[column]) factor[column] = (row[column] - Sums.Products(factor.AsSpan(0, column), rows[column])) / rows[column][column];
        var rest = row[at] - Sums.Products(factor, factor);
        Kept[at] = rest > Tolerance * row[at];
        if (Kept[at]) factor[at] = Math.Sqrt(rest);
    }
}
