using CsCheck;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Tallies;

public sealed class TallyCodecTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();
    private static readonly TallyLayout Layout = new(Award);

    [Fact]
    public void What_is_written_reads_back_the_same() =>
        RandomEvaluations.Of(Award).Array[0, 80].Sample(season =>
        {
            var tally = Count(season);

            var read = TallyCodec.Read(Layout, TallyCodec.Write(tally));

            TallyCodec.Write(read).ShouldBe(TallyCodec.Write(tally));
            foreach (var channel in Award.Channels)
                foreach (var responder in Enum.GetValues<Responder>())
                    ShouldBeEqual(read.Slice(channel.Id, responder), tally.Slice(channel.Id, responder));
        }, iter: 50);

    [Fact]
    public void An_empty_tally_is_one_byte()
    {
        var bytes = TallyCodec.Write(new Tally(Layout));

        bytes.ShouldBe([1]);
        TallyCodec.Read(Layout, bytes).Slice(null, null).Dialogues.ShouldBe(0);
    }

    [Fact]
    public void A_participant_day_takes_a_hundred_bytes_not_thousands() =>
        TallyCodec.Write(Count([new EvaluationBuilder(Award).Build()])).Length.ShouldBeLessThan(100);

    [Fact]
    public void Bytes_cut_short_are_refused()
    {
        var bytes = TallyCodec.Write(Count([new EvaluationBuilder(Award).Build()]));

        for (var length = 0; length < bytes.Length; length++)
            if (length != 1) Should.Throw<InvalidDataException>(() => TallyCodec.Read(Layout, bytes.AsMemory(0, length)));
    }

    [Theory]
    [InlineData(new byte[] { 2 })]
    [InlineData(new byte[] { 1, 9, 0 })]
    [InlineData(new byte[] { 1, 0, 7 })]
    [InlineData(new byte[] { 1, 0, 0, 1, 0, 0, 1, 200, 200, 3, 1 })]
    [InlineData(new byte[] { 1, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1 })]
    [InlineData(new byte[] { 1, 255, 255, 255, 255, 255, 255 })]
    public void Bytes_that_are_no_tally_are_refused(byte[] bytes) =>
        Should.Throw<InvalidDataException>(() => TallyCodec.Read(Layout, bytes));

    private static void ShouldBeEqual(SliceTally actual, SliceTally expected)
    {
        actual.Cells.ToArray().ShouldBe(expected.Cells.ToArray());
        actual.Dialogues.ShouldBe(expected.Dialogues);
        actual.Unanswered.ShouldBe(expected.Unanswered);
        actual.Scores.Counts.ShouldBe(expected.Scores.Counts);
        actual.Waits.Counts.ShouldBe(expected.Waits.Counts);
        foreach (var (read, written) in actual.AreaScores.Zip(expected.AreaScores)) read.Counts.ShouldBe(written.Counts);
    }

    private static Tally Count(IEnumerable<Evaluation> evaluations)
    {
        var tally = new Tally(Layout);
        foreach (var evaluation in evaluations) tally.Add(evaluation);
        return tally;
    }
}
