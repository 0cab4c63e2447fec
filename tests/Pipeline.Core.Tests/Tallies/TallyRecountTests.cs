using CsCheck;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Tallies;

/// <summary>What a tally counts against a plain recount of random evaluations.</summary>
public sealed class TallyRecountTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();
    private static readonly TallyLayout Layout = new(Award);

    [Fact]
    public void Every_slice_is_what_a_plain_recount_of_its_evaluations_gives() =>
        RandomEvaluations.Of(Award).Array[0, 80].Sample(season =>
        {
            var tally = Counted.Of(Layout, season);

            foreach (var channel in Award.Channels.Select(each => each.Id).Append(null))
                foreach (var responder in Enum.GetValues<Responder>().Cast<Responder?>().Append(null))
                    new PlainCount(Award, season, channel, responder).ShouldBe(tally.Slice(channel, responder));
        }, iter: 20);
}
