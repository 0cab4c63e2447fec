using Pipeline.Core;
using Pipeline.Core.Forms;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every quarantine does. `CreateQuarantine` gives another writer over the same data each time.</summary>
public abstract class QuarantineContract
{
    private static readonly DateTimeOffset Received = new(2026, 2, 1, 5, 0, 0, TimeSpan.FromHours(1));

    private readonly string form = TestIds.Next("form");

    protected abstract IQuarantine CreateQuarantine();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_payload_comes_back_whole()
    {
        await CreateQuarantine().PutAsync(Payload([0, 1, 0xFF]), Cancellation);

        ShouldBeSame((await CreateQuarantine().ListAsync(form, Cancellation)).ShouldHaveSingleItem(), Payload([0, 1, 0xFF]));
    }

    [Fact]
    public async Task A_payload_may_be_empty()
    {
        await CreateQuarantine().PutAsync(Payload([]) with { Faults = [] }, Cancellation);

        ShouldBeSame((await CreateQuarantine().ListAsync(form, Cancellation)).ShouldHaveSingleItem(), Payload([]) with { Faults = [] });
    }

    [Fact]
    public async Task A_large_payload_with_many_faults_comes_back_whole()
    {
        var noise = new byte[1_000_000];
        new Random(5).NextBytes(noise);
        Fault[] faults = [.. Enumerable.Range(0, 20_000).Select(number => new Fault($"/answers/{Convert.ToHexString(noise, number, 12)}", "No such question."))];

        await CreateQuarantine().PutAsync(Payload(noise) with { Faults = faults }, Cancellation);

        ShouldBeSame((await CreateQuarantine().ListAsync(form, Cancellation)).ShouldHaveSingleItem(), Payload(noise) with { Faults = faults });
    }

    [Fact]
    public async Task The_same_payload_is_kept_once_as_it_first_came()
    {
        await CreateQuarantine().PutAsync(Payload([1]), Cancellation);

        await CreateQuarantine().PutAsync(Payload([1]) with { ReceivedAt = Received.AddHours(1), Reason = "again" }, Cancellation);

        ShouldBeSame((await CreateQuarantine().ListAsync(form, Cancellation)).ShouldHaveSingleItem(), Payload([1]));
    }

    [Fact]
    public async Task The_same_payload_of_another_form_is_another()
    {
        await CreateQuarantine().PutAsync(Payload([1]), Cancellation);
        await CreateQuarantine().PutAsync(Payload([1]) with { Form = form + "-2" }, Cancellation);

        (await CreateQuarantine().ListAsync(form + "-2", Cancellation)).ShouldHaveSingleItem().Form.ShouldBe(form + "-2");
    }

    [Fact]
    public async Task Payloads_are_listed_in_the_order_they_came()
    {
        foreach (var hour in (int[])[3, 1, 2]) await CreateQuarantine().PutAsync(Payload([(byte)hour]) with { ReceivedAt = Received.AddHours(hour) }, Cancellation);

        (await CreateQuarantine().ListAsync(form, Cancellation)).Select(payload => (int)payload.Raw.Span[0]).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_payload_is_found_by_its_hash_and_keeps_its_content_type()
    {
        var payload = Payload([7]) with { ContentType = "multipart/form-data; boundary=x" };
        await CreateQuarantine().PutAsync(payload, Cancellation);

        ShouldBeSame((await CreateQuarantine().FindAsync(form, payload.Hash, Cancellation))!, payload);
        (await CreateQuarantine().FindAsync(form, Payload([8]).Hash, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_payload_is_settled_once_and_stays_in_the_list()
    {
        var settled = new Settlement(IsDiscarded: true, "A test form.", Received.AddDays(1));
        await CreateQuarantine().PutAsync(Payload([1]), Cancellation);

        (await CreateQuarantine().SettleAsync(form, Payload([1]).Hash, settled, Cancellation)).ShouldBeTrue();

        (await CreateQuarantine().SettleAsync(form, Payload([1]).Hash, settled with { IsDiscarded = false }, Cancellation)).ShouldBeFalse();
        ShouldBeSame((await CreateQuarantine().ListAsync(form, Cancellation)).ShouldHaveSingleItem(), Payload([1]) with { Settled = settled });
        (await CreateQuarantine().SettleAsync(form, Payload([2]).Hash, settled, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Those_that_wait_are_counted_by_form_and_those_settled_are_not()
    {
        foreach (var raw in (byte[][])[[1], [2], [3]]) await CreateQuarantine().PutAsync(Payload(raw), Cancellation);
        await CreateQuarantine().PutAsync(Payload([4]) with { Form = form + "-2" }, Cancellation);

        await CreateQuarantine().SettleAsync(form, Payload([2]).Hash, new(IsDiscarded: true, "No.", Received), Cancellation);

        (await CreateQuarantine().CountWaitingAsync(form, Cancellation)).ShouldBe(2);
        (await CreateQuarantine().CountWaitingAsync(form + "-3", Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task A_settled_payload_that_comes_again_stays_settled()
    {
        await CreateQuarantine().PutAsync(Payload([1]), Cancellation);
        await CreateQuarantine().SettleAsync(form, Payload([1]).Hash, new(IsDiscarded: true, "No.", Received), Cancellation);

        await CreateQuarantine().PutAsync(Payload([1]), Cancellation);

        (await CreateQuarantine().FindAsync(form, Payload([1]).Hash, Cancellation))!.Settled.ShouldNotBeNull();
    }

    [Fact]
    public async Task Payloads_that_were_settled_before_an_instant_are_deleted_and_no_others()
    {
        var noise = new byte[200_000];
        new Random(6).NextBytes(noise);
        foreach (var raw in (byte[][])[[1], noise, [2], [3]]) await CreateQuarantine().PutAsync(Payload(raw), Cancellation);
        await CreateQuarantine().PutAsync(Payload([1]) with { Form = form + "-2" }, Cancellation);
        foreach (var (raw, at) in new (byte[], DateTimeOffset)[] { ([1], Received), (noise, Received), ([2], Received.AddDays(1)) })
            await CreateQuarantine().SettleAsync(form, Payload(raw).Hash, new(IsDiscarded: true, "No.", at), Cancellation);
        await CreateQuarantine().SettleAsync(form + "-2", Payload([1]).Hash, new(IsDiscarded: true, "No.", Received), Cancellation);

        (await CreateQuarantine().DeleteSettledAsync(form, Received.AddDays(1), Cancellation)).ShouldBe(2);

        (await CreateQuarantine().ListAsync(form, Cancellation)).Select(payload => payload.Hash).ShouldBe([Payload([2]).Hash, Payload([3]).Hash], ignoreOrder: true);
        (await CreateQuarantine().ListAsync(form + "-2", Cancellation)).Count.ShouldBe(1);
        (await CreateQuarantine().DeleteSettledAsync(form, Received.AddDays(1), Cancellation)).ShouldBe(0);
    }

    private static void ShouldBeSame(QuarantinedPayload actual, QuarantinedPayload expected)
    {
        actual.Raw.ToArray().ShouldBe(expected.Raw.ToArray());
        actual.Faults.SequenceEqual(expected.Faults).ShouldBeTrue();
        (actual with { Raw = expected.Raw, Faults = expected.Faults }).ShouldBe(expected);
    }

    private QuarantinedPayload Payload(byte[] raw) =>
        new(form, "The answers do not fit.", [new Fault("/answers/welcome", "'maybe' is no option."), new Fault("", "Æ")], Received, raw);
}
