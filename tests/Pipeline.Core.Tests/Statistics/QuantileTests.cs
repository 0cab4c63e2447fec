using CsCheck;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class QuantileTests
{
    // Waits of 47 answered contacts; one more contact was not answered.
    private const string Waits =
        "1062 551 211 125 346 119 1172 314 642 1211 479 464 373 428 294 95 1800 836 956 566 1064 1338 215 449 " +
        "326 832 479 198 174 82 704 216 1610 1138 605 327 136 782 1037 162 470 232 437 603 80 80 1627";

    [Theory]
    [InlineData("7", 50, 7)]
    [InlineData("3 9", 10, 3.6)]
    [InlineData("3 9", 25, 4.5)]
    [InlineData("1 2 3 4", 75, 3.25)]
    [InlineData("15 20 35 40 50", 90, 46)]
    [InlineData("10 10 10 20", 75, 12.5)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11", 0, 1)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11", 25, 3.5)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11", 100, 11)]
    [InlineData(Waits, 50, 464)]
    [InlineData(Waits, 95, 1528.4)]
    public void Type_7_is_that_of_R(string values, int hundredths, double expected) =>
        Quantile.Of(Sample.Of(values), 0, hundredths).ShouldNotBeNull().ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData(50, 467)]
    [InlineData(75, 866)]
    [InlineData(90, 1249.1)]
    [InlineData(95, 1621.05)]
    public void An_unanswered_contact_is_an_endless_wait(int hundredths, double expected) =>
        Quantile.Of(Sample.Of(Waits), 1, hundredths).ShouldNotBeNull().ShouldBe(expected, 1e-12 * expected);

    [Theory]
    [InlineData(3, 50, 40.0)]
    [InlineData(3, 75, null)]
    [InlineData(4, 50, null)]
    [InlineData(5, 50, null)]
    public void A_quantile_beyond_the_answered_contacts_has_no_value(long beyond, int hundredths, double? expected) =>
        Quantile.Of(Sample.Of(10, 20, 30, 40), beyond, hundredths).ShouldBe(expected);

    [Fact]
    public void A_position_that_is_whole_does_not_reach_for_its_endless_neighbour()
    {
        // (11 - 1) x 0.9 = 9: the tenth value, though in binary 0.9 is a little more or less.
        Quantile.Of(Sample.Of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 1, 90).ShouldBe(10);
        Quantile.Of(Sample.Of([.. Enumerable.Range(1, 20)]), 1, 95).ShouldBe(20);
    }

    [Fact]
    public void Nothing_answered_has_no_quantile() => Quantile.Of(Sample.Of([]), 5, 50).ShouldBeNull();

    [Fact]
    public void It_is_one_of_the_values_or_between_two_of_them() =>
        Gen.Select(Gen.Int[0, 1000].Array[1, 40], Gen.Int[0, 100]).Sample((values, hundredths) =>
        {
            var sorted = values.Order().ToArray();
            var position = (values.Length - 1) * (decimal)hundredths / 100;
            var below = sorted[(int)Math.Floor(position)];
            var above = sorted[(int)Math.Ceiling(position)];
            var expected = below + ((above - below) * (position - Math.Floor(position)));

            Quantile.Of(Sample.Of(values), 0, hundredths).ShouldNotBeNull().ShouldBe((double)expected, 1e-9);
        });
}
