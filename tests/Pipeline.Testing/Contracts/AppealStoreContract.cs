using Pipeline.Core.Appeals;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every keeper of appeals does. `CreateStore` gives another writer over the same data each time.</summary>
public abstract class AppealStoreContract
{
    private static readonly DateTimeOffset Monday = new(2026, 2, 2, 5, 0, 0, TimeSpan.FromHours(1));

    private static readonly AppealNote Waits = new(AppealState.Waiting, AppealParty.Evaluator, "Hva hendte \"egentlig\" – på nynorsk?", "Prosjektleder Ås", Monday);
    private static readonly AppealNote Declined = new(AppealState.Declined, null, "Observatøren har lydopptak.", null, Monday.AddDays(1));

    private readonly string programme = TestIds.Next("programme");

    protected abstract IAppealStore CreateStore();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_appeal_comes_back_whole_with_every_move()
    {
        var appeal = New("a").With(Waits).With(Declined);

        (await CreateStore().SaveAsync(appeal, Cancellation)).ShouldBeTrue();

        var found = (await CreateStore().FindAsync(programme, "a", Cancellation)).ShouldNotBeNull();
        found.History.ShouldBe([Waits, Declined]);
        found.ShouldBe(appeal with { History = found.History, Tag = found.Tag });
    }

    [Fact]
    public async Task An_appeal_that_nobody_opened_is_null() => (await CreateStore().FindAsync(programme, "a", Cancellation)).ShouldBeNull();

    [Fact]
    public async Task Of_two_that_are_opened_under_one_id_the_first_stays()
    {
        (await CreateStore().SaveAsync(New("a"), Cancellation)).ShouldBeTrue();

        (await CreateStore().SaveAsync(New("a") with { Text = "Den andre" }, Cancellation)).ShouldBeFalse();

        (await CreateStore().FindAsync(programme, "a", Cancellation))!.Text.ShouldBe(New("a").Text);
    }

    [Fact]
    public async Task A_writer_that_was_too_late_changes_nothing()
    {
        await CreateStore().SaveAsync(New("a"), Cancellation);
        var read = (await CreateStore().FindAsync(programme, "a", Cancellation))!;
        (await CreateStore().SaveAsync(read.With(Waits), Cancellation)).ShouldBeTrue();

        (await CreateStore().SaveAsync(read.With(Declined), Cancellation)).ShouldBeFalse();

        (await CreateStore().FindAsync(programme, "a", Cancellation))!.State.ShouldBe(AppealState.Waiting);
    }

    [Fact]
    public async Task Appeals_are_listed_in_order_and_by_programme()
    {
        foreach (var id in (string[])["b", "a"]) await CreateStore().SaveAsync(New(id), Cancellation);
        await CreateStore().SaveAsync(New("c") with { Programme = programme + "-2" }, Cancellation);

        (await CreateStore().ListAsync(programme, Cancellation)).Select(appeal => appeal.Id).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task There_is_room_for_as_many_and_as_long_moves_as_are_allowed()
    {
        var longest = Waits with { Reason = new string('あ', AppealLimits.Reason), By = new string('"', AppealLimits.Name) };
        var appeal = Enumerable.Range(0, AppealLimits.Moves).Aggregate(New("a") with { Text = new string('あ', AppealLimits.Text) }, (all, _) => all.With(longest));

        await CreateStore().SaveAsync(appeal, Cancellation);

        (await CreateStore().FindAsync(programme, "a", Cancellation))!.History.Count.ShouldBe(AppealLimits.Moves);
    }

    private Appeal New(string id) => new(
        id, programme, "nordlys-kraft", "typeform:f/1?", AppealKind.Rescore, "Vi ble ikke spurt om \"behov\".", AppealParty.Leader, "Kari", Monday, [], null);
}
