using Pipeline.Core.Newsletters;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every store of subscribers does. `Create` gives another writer over the same data each time.</summary>
public abstract class SubscribersContract
{
    private readonly string programme = TestIds.Next("programme");

    protected abstract ISubscribers Create();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscriber_comes_back_whole_with_the_proof_of_consent()
    {
        var asked = Asked("kåre/#?~%+tag@sub.example") with { MailedAt = Start, ConfirmedAt = Start.AddHours(1) };

        (await Create().SaveAsync(asked, Token("1"), Cancellation)).ShouldBeTrue();

        var kept = await Create().FindAsync(programme, asked.Email, Cancellation);
        (kept.ShouldNotBeNull() with { Tag = null }).ShouldBe(asked);
        (await Create().FindAsync($"{programme}-2", asked.Email, Cancellation)).ShouldBeNull();
        (await Create().FindAsync(programme, "other@sub.example", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_newest_token_finds_its_subscriber()
    {
        await Create().SaveAsync(Asked("a@x.example"), Token("1"), Cancellation);
        var first = await Create().FindByTokenAsync(Token("1"), Cancellation);

        await Create().SaveAsync(first!, Token("2"), Cancellation);

        first.ShouldNotBeNull().Email.ShouldBe("a@x.example");
        (await Create().FindByTokenAsync(Token("1"), Cancellation)).ShouldBeNull();
        (await Create().FindByTokenAsync(Token("2"), Cancellation)).ShouldNotBeNull().Email.ShouldBe("a@x.example");
        (await Create().FindByTokenAsync(Token("3"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_that_save_over_the_same_one_succeeds_and_its_token_opens()
    {
        await Create().SaveAsync(Asked("a@x.example"), Token("1"), Cancellation);
        var kept = (await Create().FindAsync(programme, "a@x.example", Cancellation))!;

        var first = await Create().SaveAsync(kept with { Locale = "da" }, Token("2"), Cancellation);
        var second = await Create().SaveAsync(kept with { Locale = "sv" }, Token("3"), Cancellation);
        var fresh = await Create().SaveAsync(kept with { Tag = null }, Token("4"), Cancellation);

        (first, second, fresh).ShouldBe((true, false, false));
        (await Create().FindByTokenAsync(Token("2"), Cancellation)).ShouldNotBeNull().Locale.ShouldBe("da");
        (await Create().FindByTokenAsync(Token("3"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task The_subscribers_of_a_programme_are_listed_and_no_others()
    {
        await Create().SaveAsync(Asked("a@x.example"), Token("1"), Cancellation);
        await Create().SaveAsync(Asked("b@x.example"), Token("2"), Cancellation);
        await Create().SaveAsync(Asked("c@x.example") with { Programme = $"{programme}-2" }, Token("3"), Cancellation);

        (await Create().ListAsync(programme, Cancellation)).Select(each => each.Email).ShouldBe(["a@x.example", "b@x.example"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_deleted_is_gone_with_its_token_and_only_the_one_that_was_seen_is_deleted()
    {
        await Create().SaveAsync(Asked("a@x.example"), Token("1"), Cancellation);
        var seen = (await Create().FindAsync(programme, "a@x.example", Cancellation))!;
        await Create().SaveAsync(seen with { ConfirmedAt = Start }, Token("1"), Cancellation);
        var newest = (await Create().FindAsync(programme, "a@x.example", Cancellation))!;

        var stale = await Create().DeleteAsync(seen, Cancellation);
        var deleted = await Create().DeleteAsync(newest, Cancellation);
        var again = await Create().DeleteAsync(newest, Cancellation);

        (stale, deleted, again).ShouldBe((false, true, false));
        (await Create().FindByTokenAsync(Token("1"), Cancellation)).ShouldBeNull();
        (await Create().ListAsync(programme, Cancellation)).ShouldBeEmpty();
    }

    private static DateTimeOffset Start { get; } = new(2026, 2, 1, 5, 0, 0, TimeSpan.FromHours(1));

    private string Token(string name) => $"{programme}-{name}";

    private Subscriber Asked(string email) =>
        new(programme, email, "nn", Start, new Uri("https://award.example/newsletter/x"), new Consent("Ja, eg vil ha nyhendebrevet.", "1a2b3c"), null);
}
