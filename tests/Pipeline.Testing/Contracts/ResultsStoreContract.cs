using Pipeline.Core.Periods;
using Pipeline.Core.Results;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every results store does. `CreateStore` gives another writer over the same data each time.</summary>
public abstract class ResultsStoreContract
{
    private readonly string programme = TestIds.Next("programme");

    protected abstract IResultsStore CreateStore();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Results_come_back_whole()
    {
        var results = Results("{\"name\":\"Æ\"}") with { Phase = Phase.Final, Version = 4, LockedFor = 2 };

        (await CreateStore().SaveAsync(results, Cancellation)).ShouldBeTrue();

        var found = await CreateStore().FindAsync(programme, "season", Cancellation);
        found!.Json.ToArray().ShouldBe(results.Json.ToArray());
        (found with { Tag = null, Json = results.Json }).ShouldBe(results);
    }

    [Fact]
    public async Task Results_that_were_never_saved_are_null() => (await CreateStore().FindAsync(programme, "season", Cancellation)).ShouldBeNull();

    [Fact]
    public async Task The_newest_version_is_read()
    {
        await CreateStore().SaveAsync(Results("1"), Cancellation);
        var read = await CreateStore().FindAsync(programme, "season", Cancellation);

        (await CreateStore().SaveAsync(Results("2") with { Version = 2, Tag = read!.Tag }, Cancellation)).ShouldBeTrue();

        (await CreateStore().FindAsync(programme, "season", Cancellation))!.Json.ToArray().ShouldBe("2"u8.ToArray());
    }

    [Fact]
    public async Task A_writer_that_was_too_late_changes_nothing()
    {
        await CreateStore().SaveAsync(Results("1"), Cancellation);
        var read = await CreateStore().FindAsync(programme, "season", Cancellation);
        await CreateStore().SaveAsync(Results("2") with { Version = 2, Tag = read!.Tag }, Cancellation);

        (await CreateStore().SaveAsync(Results("3") with { Version = 2, Tag = read.Tag }, Cancellation)).ShouldBeFalse();
        (await CreateStore().SaveAsync(Results("4"), Cancellation)).ShouldBeFalse();

        (await CreateStore().FindAsync(programme, "season", Cancellation))!.Json.ToArray().ShouldBe("2"u8.ToArray());
    }

    private StoredResults Results(string json) =>
        new(programme, "season", 1, Phase.Running, "input", "sha256:9b1c", System.Text.Encoding.UTF8.GetBytes(json), null);
}
