using CsCheck;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Tests.Tallies;

public sealed class MultisetTests
{
    [Fact]
    public void It_is_the_sample_counted_and_in_order() =>
        Gen.Int[-1000, 1000].Array.Sample(values =>
        {
            var set = new Multiset();
            foreach (var value in values) set.Add(value, 1);

            set.N.ShouldBe(values.Length);
            set.Sum.ShouldBe(values.Sum(value => (long)value));
            set.Counts.SelectMany(pair => Enumerable.Repeat(pair.Key, (int)pair.Value)).ShouldBe(values.Order());
        });

    [Fact]
    public void Merging_is_counting_together() =>
        Gen.Select(Gen.Int[0, 9].Array, Gen.Int[0, 9].Array).Sample((left, right) =>
        {
            var merged = Of(left);
            merged.Add(Of(right));

            merged.Counts.ShouldBe(Of([.. right, .. left]).Counts);
            merged.Sum.ShouldBe(left.Sum() + right.Sum());
        });

    [Fact]
    public void A_value_that_never_occurs_is_not_in_it()
    {
        var set = new Multiset();
        set.Add(7, 0);

        set.Counts.ShouldBeEmpty();
        set.N.ShouldBe(0);
    }

    private static Multiset Of(int[] values)
    {
        var set = new Multiset();
        foreach (var value in values) set.Add(value, 1);
        return set;
    }
}
