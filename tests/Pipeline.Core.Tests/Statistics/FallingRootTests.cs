using CsCheck;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class FallingRootTests
{
    [Fact]
    public void A_smooth_crossing_is_found_to_the_tolerance_in_few_steps()
    {
        var steps = 0;

        var root = FallingRoot.Of(x => Count(2 - (x * x * x)), (0, 2), (100, 2 - 1e6), 1e-13);

        root.ShouldBe(Math.Cbrt(2), 2e-13);
        steps.ShouldBeLessThan(25);

        double Count(double value)
        {
            steps++;
            return value;
        }
    }

    [Fact]
    public void At_a_jump_it_is_the_end_that_is_not_above_zero() =>
        Gen.Double[0.01, 99.99].Sample(jump =>
        {
            var root = FallingRoot.Of(x => x < jump ? 0.9 : -0.025, (0, 0.9), (100, -0.025), 1e-12);

            root.ShouldBeInRange(jump, jump + 2e-12);
        });

    [Fact]
    public void Of_a_function_above_zero_up_to_the_end_it_is_the_end() =>
        FallingRoot.Of(_ => 0.5, (0, 0.5), (100, -0.025), 1e-12).ShouldBe(100);

    [Fact]
    public void The_end_found_is_never_above_zero() =>
        Gen.Select(Gen.Double[0.1, 5], Gen.Double[1, 99]).Sample((steepness, at) =>
        {
            var root = FallingRoot.Of(Falling, (0, Falling(0)), (100, Falling(100)), 1e-11);

            Falling(root).ShouldBeLessThanOrEqualTo(0);
            root.ShouldBe(at, 1e-9);

            double Falling(double x) => -(x - at) * (steepness + Math.Abs(x - at));
        });
}
