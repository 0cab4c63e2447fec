using Azure;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Periods;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class GuardedTableTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_missing_table_is_a_failure_and_not_somebody_else()
    {
        var table = new GuardedTable(azurite.Tables.GetTableClient("nosuchtable"), new SequentialTokenSource());
        var row = new Azure.Data.Tables.TableEntity("p", "r");

        var failure = await Should.ThrowAsync<RequestFailedException>(() => table.SaveAsync(row, null, TestContext.Current.CancellationToken));

        failure.ErrorCode.ShouldBe("TableNotFound");
    }

    [Fact]
    public async Task A_value_cannot_leave_its_filter()
    {
        var store = new TablePeriodStore(azurite.Tables, new SequentialTokenSource());
        var programme = TestIds.Next("programme");
        await store.SaveAsync(
            new PeriodRun(programme, "2026-01", PeriodState.Due, 1, default, default, false, null, null), TestContext.Current.CancellationToken);

        (await store.ListAsync("x' or PartitionKey ne 'x", TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await store.ListAsync(programme, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
    }
}
