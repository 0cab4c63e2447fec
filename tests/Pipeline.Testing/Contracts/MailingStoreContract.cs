using Pipeline.Core.Delivery.Mailings;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every store of mailings does. `CreateStore` gives another writer over the same data each time.</summary>
public abstract class MailingStoreContract
{
    private readonly string programme = TestIds.Next("programme");

    protected abstract IMailingStore CreateStore();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mailing_comes_back_whole()
    {
        var mailing = Mailing("newsletter") with { State = MailingState.Prepared, Waiting = "the fate of 2 mails" };
        (await CreateStore().SaveAsync(mailing, Cancellation)).ShouldBeTrue();

        var kept = (await CreateStore().FindAsync(programme, "season", "newsletter", Cancellation)).ShouldNotBeNull();

        (kept with { Tag = null }).ShouldBe(mailing);
        kept.Tag.ShouldNotBeNull();
    }

    [Fact]
    public async Task Mailings_are_kept_apart_by_period_and_kind_and_listed_by_programme()
    {
        Mailing[] all = [Mailing("newsletter"), Mailing("correction"), Mailing("newsletter") with { Period = "2026-W03" }];
        foreach (var mailing in all) await CreateStore().SaveAsync(mailing, Cancellation);
        await CreateStore().SaveAsync(Mailing("newsletter") with { Programme = TestIds.Next("programme") }, Cancellation);

        var listed = await CreateStore().ListAsync(programme, Cancellation);

        listed.Select(mailing => mailing with { Tag = null }).ShouldBe(all, ignoreOrder: true);
        (await CreateStore().FindAsync(programme, "2026-W03", "correction", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_that_save_the_same_mailing_one_succeeds()
    {
        await CreateStore().SaveAsync(Mailing("newsletter"), Cancellation);
        var kept = (await CreateStore().FindAsync(programme, "season", "newsletter", Cancellation))!;

        var first = await CreateStore().SaveAsync(kept with { State = MailingState.Done }, Cancellation);
        var second = await CreateStore().SaveAsync(kept with { State = MailingState.Prepared }, Cancellation);
        var anew = await CreateStore().SaveAsync(Mailing("newsletter"), Cancellation);

        (first, second, anew).ShouldBe((true, false, false));
        (await CreateStore().FindAsync(programme, "season", "newsletter", Cancellation))!.State.ShouldBe(MailingState.Done);
    }

    private Mailing Mailing(string kind)
    {
        var at = new DateTimeOffset(2026, 4, 1, 5, 0, 0, TimeSpan.Zero);
        return new(programme, "season", kind, MailingState.Released, at, at.AddMinutes(1), null, null);
    }
}
