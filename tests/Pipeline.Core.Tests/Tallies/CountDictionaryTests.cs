using CsCheck;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Tests.Tallies;

public sealed class CountDictionaryTests
{
    private static readonly Gen<int[]> Sample = Gen.Int[-20, 20].Array[0, 60];

    [Fact]
    public void One_by_one_all_at_once_and_merged_are_the_same() => Gen.Select(Sample, Sample).Sample((left, right) =>
    {
        int[] all = [.. left, .. right];
        var (singly, together, merged) = (OneByOne(all), new CountDictionary<int>(), OneByOne(left));
        together.AddAll(all.ToArray());
        merged.Add(OneByOne(right));

        var expected = all.GroupBy(value => value).OrderBy(group => group.Key).Select(group => KeyValuePair.Create(group.Key, group.LongCount())).ToList();
        singly.AsEnumerable().ShouldBe(expected);
        together.AsEnumerable().ShouldBe(expected);
        merged.AsEnumerable().ShouldBe(expected);
        merged.Distinct.ToArray().ShouldBe(expected.Select(pair => pair.Key));
        merged.Times.ToArray().ShouldBe(expected.Select(pair => pair.Value));
    });

    [Fact]
    public void A_merge_leaves_the_other_as_it_was() => Gen.Select(Sample, Sample).Sample((left, right) =>
    {
        var other = OneByOne(right);

        OneByOne(left).Add(other);

        other.AsEnumerable().ShouldBe(OneByOne(right).AsEnumerable());
    });

    [Fact]
    public void Merged_with_itself_it_doubles()
    {
        var counts = OneByOne([3, 1, 3]);

        counts.Add(counts);

        counts.AsEnumerable().ShouldBe([KeyValuePair.Create(1, 2L), KeyValuePair.Create(3, 4L)]);
    }

    [Fact]
    public void It_is_asked_like_any_dictionary()
    {
        var counts = OneByOne([5, 5, 2]);

        counts[5].ShouldBe(2);
        counts.GetValueOrDefault(4).ShouldBe(0);
        counts.ContainsKey(2).ShouldBeTrue();
        counts.Keys.ShouldBe([2, 5]);
        counts.Values.ShouldBe([1, 2]);
        Should.Throw<KeyNotFoundException>(() => counts[4]).Message.ShouldBe("4 does not occur.");
    }

    private static CountDictionary<int> OneByOne(int[] values)
    {
        var counts = new CountDictionary<int>();
        foreach (var value in values) counts.Add(value, 1);
        return counts;
    }
}
