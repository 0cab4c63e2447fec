using Pipeline.Core.Evaluations.Quality;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every keeper of flags' comings and goings does. `CreateStore` gives another writer over the same data each time.</summary>
public abstract class FlagStoreContract
{
    private static readonly DateOnly Monday = new(2026, 2, 2);

    private readonly string programme = TestIds.Next("programme");

    protected abstract IFlagStore CreateStore();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sighting_comes_back_whole_and_may_end_and_begin_again()
    {
        (await CreateStore().SaveAsync(New("typeform:f/1?#~", "too-fast"), Cancellation)).ShouldBeTrue();
        var read = (await CreateStore().ListAsync(programme, Cancellation)).ShouldHaveSingleItem();
        (await CreateStore().SaveAsync(read with { Gone = Monday.AddDays(1) }, Cancellation)).ShouldBeTrue();
        var gone = (await CreateStore().ListAsync(programme, Cancellation)).ShouldHaveSingleItem();
        (await CreateStore().SaveAsync(gone with { Came = Monday.AddDays(2), Gone = null }, Cancellation)).ShouldBeTrue();
        var again = (await CreateStore().ListAsync(programme, Cancellation)).ShouldHaveSingleItem();

        read.ShouldBe(New("typeform:f/1?#~", "too-fast") with { Tag = read.Tag });
        gone.Gone.ShouldBe(Monday.AddDays(1));
        (again.Came, again.Gone).ShouldBe((Monday.AddDays(2), null));
    }

    [Fact]
    public async Task A_writer_that_was_too_late_changes_nothing()
    {
        await CreateStore().SaveAsync(New("a", "incomplete"), Cancellation);

        (await CreateStore().SaveAsync(New("a", "incomplete") with { Came = Monday.AddDays(5) }, Cancellation)).ShouldBeFalse();

        (await CreateStore().ListAsync(programme, Cancellation)).ShouldHaveSingleItem().Came.ShouldBe(Monday);
    }

    [Fact]
    public async Task Sightings_are_listed_in_order_and_by_programme_and_without_the_round()
    {
        foreach (var (id, code) in new[] { ("b", "incomplete"), ("a", "too-fast"), ("a", "incomplete") }) await CreateStore().SaveAsync(New(id, code), Cancellation);
        await CreateStore().SaveAsync(New("c", "incomplete") with { Programme = programme + "-2" }, Cancellation);
        await CreateStore().SaveRoundAsync(new FlagRound(programme, Monday, null), Cancellation);

        (await CreateStore().ListAsync(programme, Cancellation)).Select(each => (each.Evaluation, each.Code))
            .ShouldBe([("a", "incomplete"), ("a", "too-fast"), ("b", "incomplete")]);
    }

    [Fact]
    public async Task The_last_round_is_null_at_first_and_goes_to_whoever_saved_it_first()
    {
        (await CreateStore().FindRoundAsync(programme, Cancellation)).ShouldBeNull();
        (await CreateStore().SaveRoundAsync(new FlagRound(programme, Monday, null), Cancellation)).ShouldBeTrue();
        var round = (await CreateStore().FindRoundAsync(programme, Cancellation)).ShouldNotBeNull();

        (await CreateStore().SaveRoundAsync(round with { Day = Monday.AddDays(1) }, Cancellation)).ShouldBeTrue();
        (await CreateStore().SaveRoundAsync(round with { Day = Monday.AddDays(9) }, Cancellation)).ShouldBeFalse();

        (await CreateStore().FindRoundAsync(programme, Cancellation))!.Day.ShouldBe(Monday.AddDays(1));
    }

    private FlagSighting New(string id, string code) => new(programme, "nordlys-kraft", id, code, Monday, null, null);
}
