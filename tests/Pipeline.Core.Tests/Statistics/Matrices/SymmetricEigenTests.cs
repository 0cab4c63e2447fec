using CsCheck;
using Pipeline.Core.Statistics.Matrices;

namespace Pipeline.Core.Tests.Statistics.Matrices;

public sealed class SymmetricEigenTests
{
    [Fact]
    public void Eigenvalues_of_an_ill_conditioned_matrix_are_those_of_numpy()
    {
        // numpy.linalg.eigvalsh of the Hilbert matrix of size 5.
        double[] expected = [3.287928772164762e-06, 0.0003058980401511538, 0.011407491623419655, 0.2085342186110133, 1.5670506910982307];
        var hilbert = RandomMatrices.Of(5, (row, column) => 1.0 / (row + column + 1));

        var eigen = SymmetricEigen.Of(hilbert);

        var values = Enumerable.Range(0, 5).Select(eigen.Value).Order().ToList();
        for (var at = 0; at < 5; at++) values[at].ShouldBe(expected[at], 1e-15);
    }

    [Fact]
    public void Any_matrix_is_put_together_again_from_its_values_and_vectors() =>
        RandomMatrices.Any.Sample(
            matrix =>
            {
                var eigen = SymmetricEigen.Of(matrix);
                for (var row = 0; row < matrix.Size; row++)
                    for (var column = 0; column < matrix.Size; column++)
                    {
                        var all = Enumerable.Range(0, matrix.Size);
                        var again = all.Sum(at => eigen.Value(at) * eigen.Vector(at)[row] * eigen.Vector(at)[column]);
                        again.ShouldBe(matrix[row, column], 1e-12);
                        all.Sum(at => eigen.Vector(row)[at] * eigen.Vector(column)[at]).ShouldBe(row == column ? 1 : 0, 1e-13);
                    }
            },
            iter: 100);

    [Fact]
    public void A_diagonal_matrix_is_not_touched()
    {
        var eigen = SymmetricEigen.Of(RandomMatrices.Of(3, (row, column) => row == column ? 3 - row : 0));

        Enumerable.Range(0, 3).Select(eigen.Value).ShouldBe([3, 2, 1]);
        eigen.Vector(1).ToArray().ShouldBe([0, 1, 0]);
    }

    [Fact]
    public void A_matrix_of_nothing_but_zeros_has_no_other_value() =>
        SymmetricEigen.Of(new SymmetricMatrix(2)).Value(1).ShouldBe(0);
}
