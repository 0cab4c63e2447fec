using CsCheck;
using Pipeline.Core.Statistics.Matrices;

namespace Pipeline.Core.Tests.Statistics.Matrices;

public sealed class CholeskyTests
{
    [Fact]
    public void A_solution_is_exact_where_the_numbers_are()
    {
        var factor = Cholesky.Of(RandomMatrices.Of(2, (row, column) => row + column == 0 ? 4 : row == column ? 10 : 6));

        factor.Solve([2, 8]).ShouldBe([-7, 5]);
        factor.Forward([2, 8]).ShouldBe([1, 5]);
        factor.Rank.ShouldBe(2);
    }

    [Fact]
    public void The_rank_is_that_of_exact_elimination() =>
        RandomMatrices.Squares.Sample(square => Cholesky.Of(square.Matrix).Rank.ShouldBe(square.Rank), iter: 300);

    [Fact]
    public void The_inverse_of_a_singular_matrix_still_undoes_it() =>
        RandomMatrices.Squares.Sample(
            square =>
            {
                var (matrix, size) = (square.Matrix, square.Matrix.Size);
                var inverse = Cholesky.Of(matrix).Inverse();
                for (var row = 0; row < size; row++)
                    for (var column = 0; column < size; column++)
                    {
                        var back = 0.0;
                        for (var one = 0; one < size; one++)
                            for (var two = 0; two < size; two++) back += matrix[row, one] * inverse[one, two] * matrix[two, column];
                        back.ShouldBe(matrix[row, column], 1e-9);
                    }
            },
            iter: 300);

    [Fact]
    public void The_later_of_two_equal_columns_is_left_out()
    {
        var factor = Cholesky.Of(RandomMatrices.Of(3, (row, column) => row == 1 && column == 1 ? 5 : row == 1 || column == 1 ? 2 : 4));

        factor.Kept.ShouldBe([true, true, false]);
        factor.Solve([8, 4, 8]).ShouldBe([2, 0, 0]);
        factor.Inverse()[2, 2].ShouldBe(0);
    }

    [Fact]
    public void A_matrix_of_nothing_but_zeros_has_no_rank() => Cholesky.Of(new SymmetricMatrix(2)).Rank.ShouldBe(0);
}
