using System.Numerics;

namespace Pipeline.Core.Statistics.Matrices;

/// <summary>
/// Eigenvalues and orthonormal eigenvectors of a symmetric matrix by Jacobi's rotations, row by row in a fixed order (Golub and Van Loan
/// 2013, 8.5). Only + - * / and square roots: the same bits everywhere. In no order of size.
/// </summary>
internal sealed class SymmetricEigen
{
    /// <summary>Convergence is quadratic: six to ten sweeps are usual.</summary>
    private const int LargestNumberOfSweeps = 60;

    /// <summary>The squares beside the diagonal, as a part of those on it, that no longer change an eigenvalue.</summary>
    private const double Negligible = 1e-30;

    private readonly SymmetricMatrix matrix;
    private readonly double[] vectors;

    private SymmetricEigen(SymmetricMatrix matrix, double[] vectors)
    {
        (this.matrix, this.vectors) = (matrix, vectors);
        for (var sweep = 0; sweep < LargestNumberOfSweeps && !IsDiagonal(); sweep++) Sweep();
    }

    public int Size => matrix.Size;

    public static SymmetricEigen Of(SymmetricMatrix matrix)
    {
        var vectors = new double[matrix.Size * matrix.Size];
        for (var at = 0; at < matrix.Size; at++) vectors[(at * matrix.Size) + at] = 1;
        return new(matrix.Copy(), vectors);
    }

    /// <summary>The same, begun at the vectors of a similar matrix: half the work.</summary>
    public static SymmetricEigen Of(SymmetricMatrix matrix, SymmetricEigen similar)
    {
        var turned = new SymmetricMatrix(matrix.Size);
        var products = new double[matrix.Size];
        for (var row = 0; row < matrix.Size; row++)
        {
            for (var at = 0; at < matrix.Size; at++) products[at] = Sums.Products(similar.Vector(row), matrix.Row(at));
            for (var column = 0; column <= row; column++) turned[row, column] = Sums.Products(similar.Vector(column), products);
        }

        return new(turned, [.. similar.vectors]);
    }

    public double Value(int at) => matrix[at, at];

    public ReadOnlySpan<double> Vector(int at) => vectors.AsSpan(at * Size, Size);

    private bool IsDiagonal()
    {
        double beside = 0, diagonal = 0;
        for (var row = 0; row < Size; row++)
        {
            diagonal += matrix[row, row] * matrix[row, row];
            for (var column = 0; column < row; column++) beside += matrix[row, column] * matrix[row, column];
        }

        return beside <= diagonal * Negligible;
    }

    private void Sweep()
    {
        for (var first = 0; first < Size - 1; first++)
            for (var second = first + 1; second < Size; second++) Rotate(first, second);
    }

    /// <summary>Makes the element of the two rows zero.</summary>
    private void Rotate(int first, int second)
    {
        var element = matrix[first, second];
        if (element == 0) return;
        double one = matrix[first, first], other = matrix[second, second];
        var ratio = (other - one) / (2 * element);
        var tangent = (ratio < 0 ? -1 : 1) / (Math.Abs(ratio) + Math.Sqrt((ratio * ratio) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        Turn(matrix.Row(first), matrix.Row(second), cosine, sine);
        Turn(vectors.AsSpan(first * Size, Size), vectors.AsSpan(second * Size, Size), cosine, sine);
        matrix.Mirror(first);
        matrix.Mirror(second);
        matrix[first, first] = one - (tangent * element);
        matrix[second, second] = other + (tangent * element);
        matrix[first, second] = 0;
    }

    /// <summary>Several columns at once where the processor can: element by element, so with the same bits.</summary>
    private static void Turn(Span<double> first, Span<double> second, double cosine, double sine)
    {
        var at = 0;
        for (; at <= first.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            Vector<double> one = new(first[at..]), other = new(second[at..]);
            ((one * cosine) - (other * sine)).CopyTo(first[at..]);
            ((one * sine) + (other * cosine)).CopyTo(second[at..]);
        }

        for (; at < first.Length; at++)
        {
            double one = first[at], other = second[at];
            first[at] = (one * cosine) - (other * sine);
            second[at] = (one * sine) + (other * cosine);
        }
    }
}
