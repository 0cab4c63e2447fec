using Pipeline.Core.Delivery;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every delivery store does. `CreateStore` gives another writer over the same data each time.</summary>
public abstract class DeliveryStoreContract
{
    private readonly string programme = TestIds.Next("programme");

    protected abstract IDeliveryStore CreateStore();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_delivery_comes_back_whole()
    {
        var delivery = Delivery("Kåre/#?~%+tag@sub.example");
        await CreateStore().PrepareAsync(delivery, Cancellation);

        var claimed = (await OnlyAsync()) with
        {
            State = DeliveryState.Unknown,
            Attempts = 2,
            MessageId = "<1@x>",
            Detail = "timed out",
            Cause = DeliveryCause.RefusedByService,
            Attachment = AttachmentOutcome.TooLarge,
            TextVersion = 3,
            MailedVersion = 2,
        };
        await CreateStore().SaveAsync(claimed, Cancellation);

        ((await OnlyAsync()) with { Tag = null }).ShouldBe(claimed with { Tag = null });
    }

    [Fact]
    public async Task Preparing_again_leaves_a_delivery_as_it_stands()
    {
        var delivery = Delivery("a@x.example");
        await CreateStore().PrepareAsync(delivery, Cancellation);
        await CreateStore().SaveAsync((await OnlyAsync()) with { State = DeliveryState.Sent }, Cancellation);

        await CreateStore().PrepareAsync(delivery, Cancellation);

        (await OnlyAsync()).State.ShouldBe(DeliveryState.Sent);
    }

    [Fact]
    public async Task A_saved_delivery_can_be_saved_again_with_the_tag_it_returned()
    {
        await CreateStore().PrepareAsync(Delivery("a@x.example"), Cancellation);

        var claimed = await CreateStore().SaveAsync((await OnlyAsync()) with { State = DeliveryState.Claimed }, Cancellation);
        var sent = await CreateStore().SaveAsync(claimed! with { State = DeliveryState.Sent }, Cancellation);

        sent.ShouldBe(await OnlyAsync());
    }

    [Fact]
    public async Task Of_many_that_claim_a_delivery_at_once_one_succeeds()
    {
        await CreateStore().PrepareAsync(Delivery("a@x.example"), Cancellation);
        var prepared = await OnlyAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => CreateStore().SaveAsync(prepared with { State = DeliveryState.Claimed }, Cancellation))));

        claims.Count(claim => claim is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Deliveries_are_listed_in_order_of_their_keys_and_by_period()
    {
        foreach (var recipient in (string[])["ø@x.example", "b@x.example", "/@x.example", "B@x.example"])
            await CreateStore().PrepareAsync(Delivery(recipient), Cancellation);
        await CreateStore().PrepareAsync(Delivery("b@x.example") with { Version = 2 }, Cancellation);
        await CreateStore().PrepareAsync(Delivery("b@x.example") with { Period = "2026-02" }, Cancellation);

        var deliveries = await CreateStore().ListAsync(programme, "2026-01", Cancellation);

        deliveries.Select(delivery => delivery.Key).ShouldBe(deliveries.Select(delivery => delivery.Key).Order(StringComparer.Ordinal));
        deliveries.Select(delivery => (delivery.Recipient, delivery.Version))
            .ShouldBe([("/@x.example", 1), ("B@x.example", 1), ("b@x.example", 1), ("b@x.example", 2), ("ø@x.example", 1)]);
    }

    [Fact]
    public async Task A_delivery_is_kept_under_another_recipient_once_and_as_it_stood()
    {
        await CreateStore().PrepareAsync(Delivery("a@x.example"), Cancellation);
        var sent = (await CreateStore().SaveAsync((await OnlyAsync()) with { State = DeliveryState.Sent }, Cancellation))!;

        var stale = await CreateStore().RenameAsync(sent with { Tag = "W/\"datetime'2020-01-01T00%3A00%3A00.0000000Z'\"" }, "erased-1", Cancellation);
        var renamed = await CreateStore().RenameAsync(sent, "erased-1", Cancellation);

        (stale, renamed).ShouldBe((false, true));
        ((await OnlyAsync()) with { Tag = null }).ShouldBe(sent with { Recipient = "erased-1", Tag = null });
    }

    [Fact]
    public async Task Deliveries_are_listed_by_kind_those_without_a_participant_too()
    {
        await CreateStore().PrepareAsync(Delivery("a@x.example"), Cancellation);
        await CreateStore().PrepareAsync(Delivery("a@x.example") with { Kind = MailKinds.Newsletter, Participant = MailKinds.NoParticipant }, Cancellation);
        await CreateStore().PrepareAsync(Delivery("a@x.example") with { Kind = MailKinds.Correction, Version = 2 }, Cancellation);

        foreach (var kind in (string[])[MailKinds.Report, MailKinds.Newsletter, MailKinds.Correction])
            (await CreateStore().ListAsync(programme, "2026-01", kind, Cancellation)).ShouldHaveSingleItem().Kind.ShouldBe(kind);
        (await CreateStore().ListAsync(programme, "2026-01", MailKinds.Alert, Cancellation)).ShouldBeEmpty();
        (await CreateStore().ListAsync(programme, "2026-01", Cancellation)).Count.ShouldBe(3);
    }

    private async Task<MailDelivery> OnlyAsync() => (await CreateStore().ListAsync(programme, "2026-01", Cancellation)).ShouldHaveSingleItem();

    private MailDelivery Delivery(string recipient) => new(
        programme, "2026-01", "report", "nordlys-kraft", recipient, 1, DeliveryState.Prepared, 0, null, null,
        new DateTimeOffset(2026, 2, 1, 5, 0, 0, TimeSpan.FromHours(1)), null);
}
