using Pipeline.Core.Delivery;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every contact store does. `CreateStore` gives another writer over the same data each time.</summary>
public abstract class ContactStoreContract
{
    private readonly string programme = TestIds.Next("programme");

    protected abstract IContactStore CreateStore();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preference_comes_back_whole()
    {
        var preference = Preference("kåre/#?~%+tag@sub.example", "report");

        await CreateStore().SaveAsync(preference, Cancellation);

        var kept = await CreateStore().FindAsync(programme, "one", preference.Email, "report", Cancellation);
        (kept.ShouldNotBeNull() with { Tag = null }).ShouldBe(preference);
        (await CreateStore().FindAsync(programme, "one", preference.Email, "newsletter", Cancellation)).ShouldBeNull();
        (await CreateStore().FindAsync(programme, "two", preference.Email, "report", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_that_save_over_the_same_one_succeeds()
    {
        await CreateStore().SaveAsync(Preference("a@x.example", "report"), Cancellation);
        var kept = (await CreateStore().FindAsync(programme, "one", "a@x.example", "report", Cancellation))!;

        var first = await CreateStore().SaveAsync(kept with { Reason = "first" }, Cancellation);
        var second = await CreateStore().SaveAsync(kept with { Reason = "second" }, Cancellation);
        var fresh = await CreateStore().SaveAsync(kept with { Reason = "third", Tag = null }, Cancellation);

        (first, second, fresh).ShouldBe((true, false, false));
        (await CreateStore().FindAsync(programme, "one", "a@x.example", "report", Cancellation))!.Reason.ShouldBe("first");
    }

    [Fact]
    public async Task A_participants_preferences_are_listed_and_no_others()
    {
        await CreateStore().SaveAsync(Preference("a@x.example", "report"), Cancellation);
        await CreateStore().SaveAsync(Preference("a@x.example", "newsletter"), Cancellation);
        await CreateStore().SaveAsync(Preference("a@x.example", "report") with { Participant = "two" }, Cancellation);

        (await CreateStore().ListAsync(programme, "one", Cancellation)).Select(each => each.Kind).ShouldBe(["newsletter", "report"], ignoreOrder: true);
    }

    private ContactPreference Preference(string email, string kind) =>
        new(programme, "one", email, kind, true, "Unsubscribed", new DateTimeOffset(2026, 2, 1, 5, 0, 0, TimeSpan.FromHours(1)), null);
}
