using static Pipeline.Core.Tests.Statistics.ReferenceSet;

namespace Pipeline.Core.Tests.Statistics.Other;

public sealed class ReferenceCarelessnessTests
{
    [Fact]
    public void Every_long_string_and_every_variability_is_that_of_careless_in_R()
    {
        var expected = Expected("careless.csv");

        foreach (var line in Lines("input/careless.csv"))
        {
            double[] answers = [.. line.Skip(1).Select(Number)];
            Carelessness.LongString(answers).ShouldBe((int)expected[(line[0], "longstring")], line[0]);
            Carelessness.IntraIndividualVariability(answers).ShouldBe(expected[(line[0], "irv")], 1e-12, line[0]);
        }
    }
}
