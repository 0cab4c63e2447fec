using CsCheck;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Tests.Statistics;

public sealed class SignFlipTests
{
    [Fact]
    public void Fishers_own_example_gives_1726_of_32768()
    {
        // Darwin's maize, crossed minus selfed, in eighths of an inch (Fisher 1935).
        var differences = Sample.Of(49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48);

        SignFlip.P(differences).ShouldBe(1726.0 / 32768, 1e-15);
    }

    [Fact]
    public void Where_nothing_changed_nothing_is_unlikely()
    {
        SignFlip.P(new Multiset()).ShouldBe(1);
        SignFlip.P(Sample.Of(0, 0, 0)).ShouldBe(1);
        SignFlip.P(Sample.Of(7)).ShouldBe(1);
        SignFlip.P(Sample.Of(5, -5)).ShouldBe(1);
    }

    [Fact]
    public void Zeros_change_nothing() => SignFlip.P(Sample.Of(-25, -25, -50, 25, 0, 0, 0, 0)).ShouldBe(SignFlip.P(Sample.Of(-1, -1, -2, 1)));

    [Fact]
    public void Eight_falls_in_eight_changes_are_one_chance_in_128() =>
        SignFlip.P(Sample.Of(-1, -1, -1, -1, -1, -1, -1, -1)).ShouldBe(2.0 / 256, 1e-16);

    [Fact]
    public void Counting_every_way_by_hand_gives_the_same() =>
        Gen.Int[-9, 9].Array[1, 11].Sample(changes => SignFlip.P(Sample.Of(changes)).ShouldBe(ByHand(changes), 1e-12), iter: 100);

    [Fact]
    public void Above_two_hundred_changes_t_takes_over_without_a_jump()
    {
        var counted = SignFlip.P(Changes(200));
        var byT = SignFlip.P(Changes(201));

        byT.ShouldBe(counted, 0.01);
        byT.ShouldNotBe(counted);
    }

    [Fact]
    public void Changes_of_a_thousand_sizes_are_tested_too() =>
        SignFlip.P(Sample.Of([.. Enumerable.Range(1, 190).Select(index => index % 3 == 0 ? -99_991 + index : 100_000 - (7 * index))])).ShouldBeInRange(0, 0.001);

    private static Multiset Changes(int n)
    {
        var changes = new Multiset();
        changes.Add(-1, (n * 57) / 100);
        changes.Add(1, n - ((n * 57) / 100));
        return changes;
    }

    private static double ByHand(int[] changes)
    {
        var observed = Math.Abs(changes.Sum());
        var ways = Enumerable.Range(0, 1 << changes.Length)
            .Count(signs => Math.Abs(changes.Select((change, at) => (signs >> at & 1) == 0 ? change : -change).Sum()) >= observed);
        return (double)ways / (1 << changes.Length);
    }
}
