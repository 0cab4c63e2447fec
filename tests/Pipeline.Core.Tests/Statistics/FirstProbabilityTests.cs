using CsCheck;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

public sealed class FirstProbabilityTests
{
    private static readonly Gen<Moments[]> Groups =
        Gen.Int[0, 20].Array[1, 40].Select(values => Moments.Of(Sample.Of(values))).Array[2, 12];

    [Fact]
    public void The_probabilities_are_those_of_30_digit_arithmetic()
    {
        // mpmath.quad of npdf(x, mean, error) times ncdf(x, mean, error) of the others, in pieces of a standard error.
        Check(["90 80 100 70 95", "85 75 90 95 60 80", "70 90 65 88", "50 60 40 55 45 65"], [0.734085917, 0.164321780, 0.101592302, 0]);
        Check(
            ["90", "85 75 90 95 60 80", "70 90 65 88 100 100 75", "96 97 98 99 95 96 97 98 99 95 96 97"],
            [0.237489841, 0.000245133, 0.002593869, 0.759671157]);
    }

    [Fact]
    public void Between_two_it_is_the_normal_distribution_of_their_difference() =>
        Gen.Select(Gen.Int[0, 20].Array[2, 300], Gen.Int[0, 20].Array[1, 20]).Sample((many, few) =>
        {
            many[0] = many[1] + 1;
            Moments[] groups = [Moments.Of(Sample.Of(many)), Moments.Of(Sample.Of(few))];
            var means = new ModeratedMeans(groups);

            var first = FirstProbability.Of(groups);

            var z = (means.Means[0] - means.Means[1]) / Math.Sqrt(means.SquaredErrors[0] + means.SquaredErrors[1]);
            first[0].ShouldBe(Normal.Cdf(z), 6e-10);
            first[1].ShouldBe(Normal.Cdf(-z), 6e-10);
        });

    [Fact]
    public void Somebody_is_first() =>
        Groups.Sample(groups => FirstProbability.Of(groups).Sum().ShouldBe(1, 1e-8));

    [Theory]
    [InlineData(3)]
    [InlineData(200)]
    [InlineData(2000)]
    public void Participants_that_are_alike_share(int count)
    {
        var alike = Moments.Of(Sample.Of(70, 80, 90, 100));

        FirstProbability.Of([.. Enumerable.Repeat(alike, count)]).ShouldAllBe(share => share == Precision.Rounded(1.0 / count));
    }

    [Fact]
    public void With_the_same_spread_a_larger_mean_is_the_likelier_first() =>
        Gen.Int[0, 30].Array[2, 12].Sample(shifts =>
        {
            Moments[] groups = [.. shifts.Select(shift => Moments.Of(Sample.Of(shift, shift + 20, shift + 40)))];

            var first = FirstProbability.Of(groups);

            first.Zip(shifts).OrderBy(pair => pair.Second).Select(pair => pair.First).ShouldBe(first.Order());
        });

    [Fact]
    public void Without_any_variance_the_best_share_it() =>
        FirstProbability.Of(Participants("5 5", "7 7 7", "7 7", "3 3")).ShouldBe([0, 0.5, 0.5, 0]);

    [Fact]
    public void A_single_dialogue_each_tells_nothing() =>
        FirstProbability.Of(Participants("100", "0", "50")).ShouldAllBe(share => share == 0.333333333);

    [Fact]
    public void Alone_a_participant_is_first()
    {
        FirstProbability.Of(Participants("80 90")).ShouldBe([1]);
        FirstProbability.Of(Participants("80")).ShouldBe([1]);
        FirstProbability.Of([]).ShouldBeEmpty();
    }

    [Fact]
    public void A_participant_without_dialogues_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => FirstProbability.Of([.. Participants("1 2"), default]));

    private static void Check(string[] samples, double[] expected)
    {
        foreach (var (share, value) in FirstProbability.Of(Participants(samples)).Zip(expected)) share.ShouldBe(value, 1.1e-9);
    }

    private static Moments[] Participants(params string[] samples) => [.. samples.Select(sample => Moments.Of(Sample.Of(sample)))];
}
