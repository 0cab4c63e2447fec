using CsCheck;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing;
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

        bytes.ShouldBe([2]);
        TallyCodec.Read(Layout, bytes).Slice(null, null).Dialogues.ShouldBe(0);
    }

    [Fact]
    public void A_participant_day_takes_little_more_than_a_hundred_bytes_not_thousands() =>
        TallyCodec.Write(Count([new EvaluationBuilder(Award).Build()])).Length.ShouldBeLessThan(120);

    [Fact]
    public void Bytes_cut_short_are_refused()
    {
        var bytes = TallyCodec.Write(Count([new EvaluationBuilder(Award).Build()]));

        for (var length = 0; length < bytes.Length; length++)
            if (length != 1) Should.Throw<InvalidDataException>(() => TallyCodec.Read(Layout, bytes.AsMemory(0, length)));
    }

    [Fact]
    public void Changed_bytes_are_refused_or_are_a_tally() =>
        Gen.Select(RandomEvaluations.Of(Award).Array[1, 5], Gen.Int[0, 100_000], Gen.Byte, Gen.Int[0, 3]).Sample((season, at, value, cut) =>
        {
            var bytes = TallyCodec.Write(Count(season));
            bytes[at % bytes.Length] = value;

            try
            {
                TallyCodec.Write(TallyCodec.Read(Layout, bytes.AsMemory(0, bytes.Length - Math.Min(cut, bytes.Length)))).ShouldNotBeEmpty();
            }
            catch (InvalidDataException refused)
            {
                refused.Message.ShouldStartWith("The tally");
            }
        }, iter: 2000);

    [Theory]
    [InlineData(new byte[] { 1 })]
    [InlineData(new byte[] { 2, 9, 0 })]
    [InlineData(new byte[] { 2, 0, 7 })]
    [InlineData(new byte[] { 2, 0, 0, 1, 0, 0, 1, 200, 200, 3, 1 })]
    [InlineData(new byte[] { 2, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1 })]
    [InlineData(new byte[] { 2, 255, 255, 255, 255, 255, 255 })]
    public void Bytes_that_are_no_tally_are_refused(byte[] bytes) =>
        Should.Throw<InvalidDataException>(() => TallyCodec.Read(Layout, bytes));

    [Theory]
    [InlineData(new byte[] { 255, 255, 255, 255, 15 })]
    [InlineData(new byte[] { 1, 5, 255, 255, 255, 255, 255, 255, 255, 255, 127, 5, 255, 255, 255, 255, 255, 255, 255, 255, 127 })]
    [InlineData(new byte[] { 2, 0, 255, 255, 255, 255, 255, 255, 255, 255, 127, 0, 255, 255, 255, 255, 255, 255, 255, 255, 127 })]
    public void Sizes_and_counts_that_no_sample_has_are_refused(byte[] scores) =>
        Should.Throw<InvalidDataException>(() => TallyCodec.Read(Layout, (byte[])[2, 0, 0, 1, 0, 0, 0, .. scores, 0, 0, 0, 0, 0, 0, 0, 0]));

    [Theory]
    [InlineData(new byte[] { 1, 2, 0xC3, 0x28, 1, 0 })]
    [InlineData(new byte[] { 1, 255, 255, 255, 255, 15, 1, 0 })]
    [InlineData(new byte[] { 1, 1, 0x61, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 0 })]
    [InlineData(new byte[] { 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1 })]
    public void Shoppers_and_drivers_that_no_tally_has_are_refused(byte[] rest) =>
        Should.Throw<InvalidDataException>(() => TallyCodec.Read(Layout, (byte[])[2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. rest]));

    [Fact]
    public void A_slice_without_shoppers_waits_and_drivers_comes_back()
    {
        var plain = new TallyLayout(Award with { Highlights = null });
        var tally = Counted.Of(plain, [new EvaluationBuilder(Award).Waiting(null).Build() with { Shopper = null }]);

        var slice = TallyCodec.Read(plain, TallyCodec.Write(tally)).Slice("chat", null);

        ShouldBeEqual(slice, tally.Slice("chat", null));
        slice.Drivers.ShouldBeNull();
        slice.Shoppers.ShouldBeEmpty();
        slice.WaitScores.ShouldBeEmpty();
    }

    private static void ShouldBeEqual(SliceTally actual, SliceTally expected)
    {
        actual.Cells.ToArray().ShouldBe(expected.Cells.ToArray());
        actual.Dialogues.ShouldBe(expected.Dialogues);
        actual.Unanswered.ShouldBe(expected.Unanswered);
        actual.Scores.Counts.ShouldBe(expected.Scores.Counts);
        actual.Waits.Counts.ShouldBe(expected.Waits.Counts);
        foreach (var (read, written) in actual.AreaScores.Zip(expected.AreaScores)) read.Counts.ShouldBe(written.Counts);
        actual.WaitScores.ShouldBe(expected.WaitScores);
        actual.Shoppers.Keys.ShouldBe(expected.Shoppers.Keys);
        actual.Shoppers.Values.Select(shopper => shopper.Dialogues).ShouldBe(expected.Shoppers.Values.Select(shopper => shopper.Dialogues));
        foreach (var (read, written) in actual.Shoppers.Values.Zip(expected.Shoppers.Values)) read.Scores.Counts.ShouldBe(written.Scores.Counts);
        DriversOf(actual).ShouldBe(DriversOf(expected));
    }

    private static IEnumerable<long>? DriversOf(SliceTally slice) => slice.Drivers is not { } drivers
        ? null
        : [
            drivers.N, .. Enumerable.Range(0, drivers.Items).Select(drivers.Sum),
            .. from first in Enumerable.Range(0, drivers.Items) from second in Enumerable.Range(0, drivers.Items) select drivers.Product(first, second),
        ];

    private static Tally Count(IEnumerable<Evaluation> evaluations) => Counted.Of(Layout, evaluations);
}
