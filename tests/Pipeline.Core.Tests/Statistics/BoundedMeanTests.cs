using CsCheck;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Tests.Statistics;

public sealed class BoundedMeanTests
{
    [Theory]
    [InlineData("100 100 100 100 100", 0, 54.92802716530589, 100)]
    [InlineData("100 100 75 100 0", 0, 31.19457418848956, 96.18292103814164)]
    [InlineData("0 0 0 0 0", 0, 0, 45.07197283469411)]
    [InlineData("50 50 50 50 50 50", 0, 30.34811155014586, 69.65188844985414)]
    [InlineData("100 75 100 50 100 100 25 100", 0, 51.42058832288392, 95.00232596143679)]
    [InlineData("100 100 75 100 50 100 100 100 25 75 100 0 100 100 75", 0, 58.81546889498455, 91.75800371222878)]
    [InlineData("80", 0, 4, 99)]
    [InlineData("75 100", 0, 19.36491673103708, 99.36902811724764)]
    [InlineData("91.7 88.3 95.8 79.2 100 85.4 93.8 62.5 97.9 89.6", 0, 65.01330079626762, 93.77563727785255)]
    [InlineData(
        "91.7 88.3 95.8 79.2 100 85.4 93.8 62.5 97.9 89.6 87.5 90.9 83.3 0 95.5 77.1 100 92.4 68.8 86.4 94.3 81.3 89.8 97.7 72.9",
        0, 71.32654166835758, 89.62001814991281)]
    [InlineData("100 100 0 -100 100 0 100", -100, -24.62330080055176, 84.18623314389775)]
    [InlineData("100 100 100 100 100 100 100 100 100 100", -100, 48.22688982138954, 100)]
    [InlineData("0 0 -25 0 -50 0 0 -25 -75 0 25 0 -25 0 0 -100 0 0 -25 0 0 -50 0 25 0", -100, -27.85297978822366, 2.426309046899562)]
    [InlineData("-25 0 -50 -25 0 0 -75 -25 0 25 -50 0", -100, -40.95446470364972, 9.843028241401755)]
    public void The_interval_is_that_of_50_digit_arithmetic(string values, int low, double expectedLow, double expectedHigh)
    {
        var interval = BoundedMean.Of(Sample.Of(values, 1000), 1000 * low, 100_000);

        (interval.Low / 1000).ShouldBe(expectedLow, 1e-10);
        (interval.High / 1000).ShouldBe(expectedHigh, 1e-10);
    }

    [Fact]
    public void A_large_sample_with_few_values_is_that_of_50_digit_arithmetic()
    {
        var sample = new Multiset();
        foreach (var (value, times) in new[] { (100, 130), (75, 30), (50, 20), (25, 12), (0, 8) }) sample.Add(value, times);

        var interval = BoundedMean.Of(sample, 0, 100);

        interval.Low.ShouldBe(78.45642134866766, 1e-10);
        interval.High.ShouldBe(86.2967501622082, 1e-10);
    }

    [Theory]
    [InlineData(24, 25, 0.818133094163859, 0.997999279216741)]
    [InlineData(19, 25, 0.566134879271718, 0.896524195758997)]
    [InlineData(5, 8, 0.27796739294236, 0.894400304823318)]
    [InlineData(81, 263, 0.254402104945522, 0.365773474257777)]
    public void Of_yes_and_no_it_is_the_mid_P_interval(int yes, int n, double low, double high)
    {
        var sample = new Multiset();
        sample.Add(1, yes);
        sample.Add(0, n - yes);

        var interval = BoundedMean.Of(sample, 0, 1);

        interval.Low.ShouldBe(low, 1e-11);
        interval.High.ShouldBe(high, 1e-11);
    }

    [Fact]
    public void It_is_the_triangle_of_divided_differences() =>
        Gen.Select(Gen.Int[0, 20].Array[1, 30], Gen.Int[0, 40]).Sample((values, room) =>
        {
            var high = 20 + room;
            var interval = BoundedMean.Of(Sample.Of(values), 0, high);

            interval.Low.ShouldBe(Lower(values, 0, high), 1e-10);
            interval.High.ShouldBe(Upper(values, 0, high), 1e-10);
        }, iter: 60);

    [Fact]
    public void Turning_the_scale_round_turns_the_interval_round() =>
        Gen.Int[0, 100].Array[1, 60].Sample(values =>
        {
            var interval = BoundedMean.Of(Sample.Of(values), 0, 100);
            var mirrored = BoundedMean.Of(Sample.Of([.. values.Select(value => 100 - value)]), 0, 100);

            mirrored.Low.ShouldBe(100 - interval.High, 1e-12);
            mirrored.High.ShouldBe(100 - interval.Low, 1e-12);
        });

    [Fact]
    public void The_unit_of_the_values_does_not_matter() =>
        Gen.Int[0, 4].Array[1, 40].Sample(values =>
        {
            var levels = BoundedMean.Of(Sample.Of(values), 0, 4);
            var thousandths = BoundedMean.Of(Sample.Of([.. values.Select(value => value * 25_000)]), 0, 100_000);

            (levels.Low * 25).ShouldBe(thousandths.Low / 1000, 1e-10);
            (levels.High * 25).ShouldBe(thousandths.High / 1000, 1e-10);
        });

    [Fact]
    public void It_holds_the_mean_and_keeps_to_the_limits() =>
        Gen.Int[-50, 50].Array[1, 500].Sample(values =>
        {
            var interval = BoundedMean.Of(Sample.Of(values), -50, 50);

            interval.Low.ShouldBeInRange(-50, values.Average());
            interval.High.ShouldBeInRange(values.Average(), 50);
        }, iter: 50);

    [Fact]
    public void Fewer_data_of_the_same_kind_give_a_wider_interval()
    {
        var widths = new[] { 1, 2, 5, 10, 50 }.Select(times =>
        {
            var sample = new Multiset();
            foreach (var value in new[] { 0, 1, 2, 2, 2 }) sample.Add(value, times);
            var interval = BoundedMean.Of(sample, 0, 2);
            return interval.High - interval.Low;
        }).ToList();

        widths.ShouldBe(widths.OrderDescending());
        widths.Distinct().Count().ShouldBe(widths.Count);
    }

    [Fact]
    public void Beyond_400_values_it_is_t()
    {
        var sample = new Multiset();
        sample.Add(0, 200);
        sample.Add(10, 201);

        var interval = BoundedMean.Of(sample, 0, 10);

        // Mean 2010/401, variance (401 x 20100 - 2010²) / (401 x 400), t of 400 degrees of freedom 1.96591231...
        var half = 1.965912343229391 * Math.Sqrt(((401.0 * 20100) - (2010.0 * 2010)) / (401.0 * 400) / 401);
        interval.Low.ShouldBe((2010 / 401.0) - half, 1e-9);
        interval.High.ShouldBe((2010 / 401.0) + half, 1e-9);
    }

    [Fact]
    public void T_is_clipped_to_the_limits()
    {
        var sample = new Multiset();
        sample.Add(1, 500);
        sample.Add(0, 1);

        BoundedMean.Of(sample, 0, 1).High.ShouldBe(1);
    }

    [Fact]
    public void Nothing_and_the_impossible_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => BoundedMean.Of(new Multiset(), 0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => BoundedMean.Of(Sample.Of(2), 0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => BoundedMean.Of(Sample.Of(-1), 0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => BoundedMean.Of(Sample.Of(1), 1, 1));
    }

    private static double Lower(int[] values, int low, int high) =>
        Crossing(low, high, t => ((1 - Above([.. values, low], t)) + (1 - Above([.. values, high], t))) / 2 < 0.025).Left;

    private static double Upper(int[] values, int low, int high) =>
        Crossing(low, high, t => (Above([.. values, low], t) + Above([.. values, high], t)) / 2 > 0.025).Right;

    private static (double Left, double Right) Crossing(double left, double right, Func<double, bool> before)
    {
        for (var t = left + ((right - left) / 2); t > left && t < right; t = left + ((right - left) / 2))
        {
            if (before(t)) left = t;
            else right = t;
        }

        return (left, right);
    }

    /// <summary>The triangle as it is published, every cell of it.</summary>
    private static double Above(int[] sample, double t)
    {
        var z = sample.Order().ToArray();
        var a = z.Select(value => value > t ? 1.0 : 0.0).ToArray();
        for (var width = 1; width < z.Length; width++)
        {
            for (var i = 0; i < z.Length - width; i++)
            {
                double left = z[i], right = z[i + width];
                a[i] = left > t ? 1 : right <= t ? 0 : (((right - t) * a[i + 1]) + ((t - left) * a[i])) / (right - left);
            }
        }

        return a[0];
    }
}
