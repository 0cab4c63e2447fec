using Pipeline.Core.Posts;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every keeper of decisions about quotes does. `CreateApprovals` gives another writer over the same data each time.</summary>
public abstract class QuoteApprovalsContract
{
    private static readonly DateTimeOffset Monday = new(2026, 2, 2, 5, 0, 0, TimeSpan.FromHours(1));
    private static readonly QuoteDecision Approved = new(QuoteState.Approved, null, null, Monday);
    private static readonly QuoteDecision Rejected = new(QuoteState.Rejected, "Den sier hvem \"de\" er – på nynorsk.", "Redaktør Ås", Monday.AddDays(1));

    private readonly string programme = TestIds.Next("programme");

    protected abstract IQuoteApprovals CreateApprovals();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decisions_come_back_whole_and_the_last_one_holds()
    {
        (await CreateApprovals().SaveAsync(New("a").With(Approved).With(Rejected), Cancellation)).ShouldBeTrue();

        var found = (await CreateApprovals().FindAsync(programme, "a", Cancellation)).ShouldNotBeNull();
        (found.Programme, found.Quote, found.State).ShouldBe((programme, "a", QuoteState.Rejected));
        found.Decisions.ShouldBe([Approved, Rejected]);
    }

    [Fact]
    public async Task A_quote_that_nobody_decided_about_is_null() =>
        (await CreateApprovals().FindAsync(programme, "a", Cancellation)).ShouldBeNull();

    [Fact]
    public async Task A_writer_that_was_too_late_changes_nothing()
    {
        await CreateApprovals().SaveAsync(New("a").With(Approved), Cancellation);
        var read = (await CreateApprovals().FindAsync(programme, "a", Cancellation))!;
        (await CreateApprovals().SaveAsync(read.With(Rejected), Cancellation)).ShouldBeTrue();

        (await CreateApprovals().SaveAsync(read.With(Approved), Cancellation)).ShouldBeFalse();
        (await CreateApprovals().SaveAsync(New("a").With(Approved), Cancellation)).ShouldBeFalse();

        (await CreateApprovals().FindAsync(programme, "a", Cancellation))!.Decisions.ShouldBe([Approved, Rejected]);
    }

    [Fact]
    public async Task Quotes_are_listed_in_order_and_by_programme()
    {
        foreach (var quote in (string[])["b", "a"]) await CreateApprovals().SaveAsync(New(quote).With(Approved), Cancellation);
        await CreateApprovals().SaveAsync(New("c") with { Programme = programme + "-2" }, Cancellation);

        (await CreateApprovals().ListAsync(programme, Cancellation)).Select(approval => approval.Quote).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task However_often_the_decision_changes_there_is_room_for_the_ten_newest()
    {
        var longest = Rejected with { Reason = new string('\u0001', 300), By = new string('"', 100) };
        var approval = Enumerable.Range(0, 12).Aggregate(New("a"), (all, day) => all.With(longest with { At = Monday.AddDays(day) }));

        await CreateApprovals().SaveAsync(approval, Cancellation);

        (await CreateApprovals().FindAsync(programme, "a", Cancellation))!.Decisions.Select(each => each.At)
            .ShouldBe(Enumerable.Range(2, 10).Select(day => Monday.AddDays(day)));
    }

    private QuoteApproval New(string quote) => new(programme, quote, [], null);
}
