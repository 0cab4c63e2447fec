using Pipeline.Core.Links;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every store of links to the form does. `Create` gives another writer over the same data each time.</summary>
public abstract class ShopperLinksContract
{
    private readonly string programme = TestIds.Next("programme");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IShopperLinks Create();

    [Fact]
    public async Task A_link_is_found_as_it_was_kept_by_its_id_and_in_its_programme_alone()
    {
        var link = Link("1") with { Shopper = "Sjåfør/7 #1?", Channel = "chat" };
        await Create().AddAsync([link], Cancellation);

        var found = (await Create().FindAsync(programme, link.Id, Cancellation)).ShouldNotBeNull();

        (found with { Tag = null }).ShouldBe(link);
        (await Create().FindAsync($"{programme}-2", link.Id, Cancellation)).ShouldBeNull();
        (await Create().FindAsync(programme, "1", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_said_of_a_link_stays_unsaid()
    {
        await Create().AddAsync([Link("1")], Cancellation);

        var found = (await Create().FindAsync(programme, LinkId.Of("1"), Cancellation))!;

        (found.Shopper, found.Channel).ShouldBe((null, null));
    }

    [Fact]
    public async Task More_links_than_one_transaction_holds_are_kept_and_listed_with_no_others()
    {
        List<ShopperLink> links = [.. Enumerable.Range(0, 205).Select(index => Link($"{index}"))];
        await Create().AddAsync([Link("0") with { Programme = $"{programme}-2" }], Cancellation);

        await Create().AddAsync(links, Cancellation);

        (await Create().ListAsync(programme, Cancellation)).Select(link => link.Id).ShouldBe(links.Select(link => link.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task A_link_that_is_there_is_not_written_over_by_a_new_one()
    {
        await Create().AddAsync([Link("1") with { Shopper = "first" }], Cancellation);

        await Should.ThrowAsync<InvalidOperationException>(() => Create().AddAsync([Link("1") with { Shopper = "second" }], Cancellation));

        (await Create().FindAsync(programme, LinkId.Of("1"), Cancellation))!.Shopper.ShouldBe("first");
    }

    [Fact]
    public async Task Of_two_that_save_over_the_same_link_one_succeeds()
    {
        await Create().AddAsync([Link("1")], Cancellation);
        var kept = (await Create().FindAsync(programme, LinkId.Of("1"), Cancellation))!;

        var first = await Create().SaveAsync(kept with { Revoked = true }, Cancellation);
        var second = await Create().SaveAsync(kept with { Shopper = "late" }, Cancellation);

        (first, second).ShouldBe((true, false));
        var found = (await Create().FindAsync(programme, LinkId.Of("1"), Cancellation))!;
        (found.Revoked, found.Shopper).ShouldBe((true, null));
    }

    [Fact]
    public async Task A_link_is_deleted_as_it_was_read_and_not_when_somebody_else_saved_since()
    {
        await Create().AddAsync([Link("1"), Link("2")], Cancellation);
        var kept = (await Create().FindAsync(programme, LinkId.Of("1"), Cancellation))!;
        await Create().SaveAsync(kept with { Revoked = true }, Cancellation);

        (await Create().DeleteAsync(kept, Cancellation)).ShouldBeFalse();
        (await Create().DeleteAsync((await Create().FindAsync(programme, LinkId.Of("1"), Cancellation))!, Cancellation)).ShouldBeTrue();

        (await Create().ListAsync(programme, Cancellation)).ShouldHaveSingleItem().Id.ShouldBe(LinkId.Of("2"));
        (await Create().DeleteAsync(kept, Cancellation)).ShouldBeFalse();
    }

    private ShopperLink Link(string token) => new(
        programme, LinkId.Of(token), "nordlys-kraft", null, null, new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)), new(2026, 4, 15, 0, 0, 0, TimeSpan.FromHours(2)), Revoked: false, null);
}
