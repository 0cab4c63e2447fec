using CsCheck;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class StandingTests
{
    [Fact]
    public void It_counts_the_others_below_and_equal_and_not_the_participant_itself()
    {
        var participants = Participants("70 90", "80", "75 85 80", "60", "95");

        var standing = Standing.Of(participants, 1);

        standing.Below.ShouldBe(1);
        standing.Equal.ShouldBe(2);
        standing.Others.ShouldBe(4);
        standing.MidRankPercentile.ShouldBe(50);
        standing.OthersMean.ShouldBe((80 + 80 + 60 + 95) / 4.0);
    }

    [Fact]
    public void Equal_means_of_different_numbers_of_dialogues_are_equal()
    {
        var thirds = Participants("0 0 1", "0 0 0 0 1 1", "1 2 1 1 1 1");

        Standing.Of(thirds, 0).Equal.ShouldBe(1);
        Standing.Of(thirds, 2).Below.ShouldBe(2);
    }

    [Fact]
    public void Means_that_differ_by_less_than_a_double_can_tell_are_not_equal()
    {
        const long n = 1L << 40;
        Moments[] participants = [new(n, ((Int128)n * 100_000) + 1, 0), new(n, (Int128)n * 100_000, 0)];
        participants[0].Mean.ShouldBe(participants[1].Mean);

        Standing.Of(participants, 0).Below.ShouldBe(1);
        Standing.Of(participants, 1).Below.ShouldBe(0);
    }

    [Fact]
    public void Every_participant_has_one_vote_however_many_its_dialogues() =>
        Standing.Of(Participants("50", "100 100 100 100", "0"), 0).OthersMean.ShouldBe(50);

    [Fact]
    public void Alone_there_is_nobody_to_be_better_than()
    {
        var standing = Standing.Of(Participants("80 90"), 0);

        standing.ShouldBe(new Standing(0, 0, 0, null));
        standing.MidRankPercentile.ShouldBeNull();
    }

    [Fact]
    public void Percentiles_of_a_group_average_50() =>
        Gen.Int[0, 5].Array[1, 4].Array[2, 12].Sample(groups =>
        {
            Moments[] participants = [.. groups.Select(values => Moments.Of(Sample.Of(values)))];

            var percentiles = Enumerable.Range(0, participants.Length).Select(at => Standing.Of(participants, at).MidRankPercentile);

            percentiles.Average().ShouldNotBeNull().ShouldBe(50, 1e-9);
        });

    [Fact]
    public void Nobody_and_a_participant_without_dialogues_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Standing.Of([], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Standing.Of(Participants("1", "2"), 2));
        Should.Throw<ArgumentOutOfRangeException>(() => Standing.Of([.. Participants("1"), default], 0));
    }

    private static Moments[] Participants(params string[] samples) => [.. samples.Select(sample => Moments.Of(Sample.Of(sample)))];
}
