using System.Numerics;
using CsCheck;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Tallies;

public sealed class ScorePlanTests
{
    [Fact]
    public void The_score_is_the_exact_fraction_rounded_half_up() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var programme = Award(random);
            var answers = programme.Questions.Select(_ => (byte)random.Next(4)).Select(answer => answer == 3 ? CodedEvaluation.Blank : answer).ToArray();
            var areas = new int[programme.Areas.Count];

            var total = new ScorePlan(programme).Of(answers, areas);

            var parts = programme.Areas.Select(area => Part(programme, answers, area.Id)).ToList();
            areas.ShouldBe(parts.Select(part => Thousandths(part.Obtained, part.Possible)));
            total.ShouldBe(Total(programme, parts));
        },
        iter: 2_000);

    /// <summary>Small sizes are counted in longs, large ones in 128 bits; both occur.</summary>
    private static Programme Award(Random random)
    {
        var most = random.Next(2) == 0 ? 5 : 1000;
        var questions = Enumerable.Range(0, 24).Select(at => ProgrammeBuilder.Scored(
            $"q{at}", $"a{random.Next(6)}", ("full", 1 + random.Next(most)), ("part", random.Next(2)), ("none", 0))).ToArray();
        var weighted = random.Next(3) > 0;
        return new ProgrammeBuilder().WithQuestions(questions).Build() with
        {
            Areas = [.. Enumerable.Range(0, 6).Select(at => new Area($"a{at}", LocalText.Same("x", "nb"), weighted ? random.Next(9) / 4m : 0))],
        };
    }

    private static (BigInteger Obtained, BigInteger Possible) Part(Programme programme, byte[] answers, string area)
    {
        var given = programme.Questions.Index().Where(each => each.Item.Area == area && answers[each.Index] != CodedEvaluation.Blank).ToList();
        return (given.Sum(each => each.Item.Options[answers[each.Index]].Points), given.Sum(each => each.Item.MaxPoints));
    }

    private static int Total(Programme programme, List<(BigInteger Obtained, BigInteger Possible)> parts)
    {
        if (programme.Areas.All(area => area.Weight == 0))
            return Thousandths(Sum(parts.Select(part => part.Obtained)), Sum(parts.Select(part => part.Possible)));
        var counted = programme.Areas.Zip(parts).Where(each => each.First.Weight > 0 && each.Second.Possible > 0)
            .Select(each => (Weight: (BigInteger)(each.First.Weight * 4), each.Second.Obtained, each.Second.Possible)).ToList();
        var common = counted.Aggregate(BigInteger.One, (product, each) => product * each.Possible);
        return Thousandths(
            Sum(counted.Select(each => each.Weight * each.Obtained * common / each.Possible)), common * Sum(counted.Select(each => each.Weight)));
    }

    private static int Thousandths(BigInteger obtained, BigInteger possible) =>
        possible.IsZero ? ScorePlan.None : (int)(((200_000 * obtained) + possible) / (2 * possible));

    private static BigInteger Sum(IEnumerable<BigInteger> numbers) => numbers.Aggregate(BigInteger.Zero, (sum, each) => sum + each);
}
